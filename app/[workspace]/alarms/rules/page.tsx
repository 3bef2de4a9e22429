import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { AlarmPages } from "@/components/alarms/alarm-pages";
import { RulesBoth } from "@/components/alarms/rules-both";
import { RulesFields } from "@/components/alarms/rules-fields";
import { RulesPreviewPart } from "@/components/alarms/rules-preview";
import { RulesSave } from "@/components/alarms/rules-save";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { changeRulesAction } from "@/lib/alarms/actions";
import { loadRules, loadRulesOf, loadRulesPreview } from "@/lib/alarms/loaders";
import { both } from "@/lib/alarms/rules/both";
import { formValues } from "@/lib/alarms/rules/form-values";
import { proposal, proposalAddress } from "@/lib/alarms/rules/proposal";
import { type SearchParams, single } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alarms.rules"))("title") };
}

export default async function AlarmRulesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "rules");
  const wish = await searchParams;
  const [rules, t, locale] = await Promise.all([loadRules(member), getTranslations("alarms"), getLocale()]);
  const admin = may(member, "manage", "rules");
  const proposed = admin ? proposal(wish) : null;
  const preview = proposed?.settings ? await loadRulesPreview(member, proposed.settings) : null;
  const path = `/${member.workspace}/alarms`;
  const from = proposed?.from ?? rules.version;
  const clash = proposed?.settings && from !== rules.version ? both(formValues(await loadRulesOf(member, from)), formValues(rules.settings), formValues(proposed.settings)) : null;
  const saved = Number(single(wish, "saved"));
  return (
    <>
      <Crumbs trail={[{ href: path, label: t("title") }]} />
      <h1>{t("rules.title")}</h1>
      <AlarmPages workspace={member.workspace} current="rules" />
      <p className="lead mt-3.5">{t("rules.intro")}</p>
      <p className="s13 ink2 mt-2">
        {rules.since ? t("rules.inForce", { version: rules.version, day: dayText(rules.since, locale), who: rules.by ?? "" }) : t("rules.inForceDefault")} {rules.note !== null && t("rules.noteIs", { note: rules.note })}
      </p>
      {saved === rules.version && saved > 0 && (
        <p role="status" className="effect mt-4 max-w-[66ch]">
          {t("rules.saved", { version: saved })}
        </p>
      )}
      <Words of={["alarms"]}>
        {clash && (
          <RulesBoth
            rows={clash.rows}
            meanwhile={t("rules.both.meanwhile", { version: rules.version, day: rules.since ? dayText(rules.since, locale) : "", who: rules.by ?? "" })}
            together={`${path}/rules?${proposalAddress(clash.together, rules.version)}#effect`}
          />
        )}
        {preview && proposed && !clash && (
          <section className="part max-w-[820px]" id="effect">
            <RulesPreviewPart preview={preview} />
            <div className="mt-5">
              <RulesSave save={changeRulesAction.bind(null, member.workspace)} values={proposed.values} version={rules.version} />
            </div>
          </section>
        )}
        <section className="part">
          {proposed && !proposed.settings && (
            <p role="alert" className="risk mb-4">
              {t("rules.mistakes")}
            </p>
          )}
          {!admin && <p className="s13 ink2 mb-4">{t("rules.readOnly")}</p>}
          <fieldset disabled={!admin}>
            <RulesFields key={JSON.stringify(proposed?.values ?? rules.version)} action={`${path}/rules`} values={proposed?.values ?? formValues(rules.settings)} errors={proposed?.errors ?? {}} version={from} />
          </fieldset>
        </section>
      </Words>
    </>
  );
}
