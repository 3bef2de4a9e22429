import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { formTitle as inWords } from "@/components/surveys/forms/form-title";
import { Empty } from "@/components/ui/empty";
import { Progress } from "@/components/ui/progress";
import { Views } from "@/components/ui/views";
import { Words } from "@/components/ui/words";
import { dayText } from "@/lib/format/day-text";
import { recomputeReliabilityAction } from "@/lib/reliability/actions";
import { standing } from "@/lib/reliability/levels";
import { scaleName } from "@/lib/reliability/names";
import type { ReliabilityResult, ReliabilityView } from "@/lib/reliability/schema";
import type { ReliabilityPage } from "@/lib/reliability/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { CarelessSection } from "./careless-section";
import { PairsSection } from "./pairs-section";
import { PanelSection } from "./panel-section";
import { RecomputeForm } from "./recompute-form";
import { ScalesSection } from "./scales-section";
import { SimpsonSection } from "./simpson-section";

interface Props extends ReliabilityPage {
  readonly member: MemberSession;
  readonly view: ReliabilityView;
}

/** How well the questions measure, who answered them, and where segment and total disagree. */
export async function Reliability({ member, view, stored, job, responses, editions, panel, simpson }: Props) {
  const [t, bank, locale] = await Promise.all([getTranslations("reliability"), getTranslations("forms.bank"), getLocale()]);
  const titleOf = ({ formKey, formTitle: title }: ReliabilityResult) => inWords(bank, { key: formKey, title });
  const path = `/${member.workspace}/reliability`;
  if (responses === 0) {
    return (
      <>
        <h1>{t("title.none")}</h1>
        <Empty
          text={t("none")}
          act={
            <span className="flex gap-5">
              <Link href={`/${member.workspace}/surveys`}>{(await getTranslations("common.nav"))("surveys")}</Link>
              <Link href={`/${member.workspace}/imports`}>{(await getTranslations("common.nav"))("imports")}</Link>
            </span>
          }
        />
      </>
    );
  }
  const versions = [...new Map(stored.map(({ result }) => [result.versionId, result])).values()];
  const version = versions.find(({ versionId }) => versionId === view.version) ?? versions[0];
  const chosen = stored.filter(({ result }) => result.versionId === version?.versionId);
  const results = chosen.map(({ result }) => result);
  const newest = chosen[0];
  const working = job && (job.state === "waiting" || job.state === "running");
  return (
    <>
      <div className="top">
        <h1>{version ? found(version) : t("title.none")}</h1>
        {may(member, "manage", "analyses") && !working && (
          <div className="acts">
            <Words of={["reliability"]}>
              <RecomputeForm action={recomputeReliabilityAction.bind(null, member.workspace)} />
            </Words>
          </div>
        )}
      </div>
      <p className="lead mt-3.5">{newest ? t("lead") : t("never", { n: responses })}</p>
      {working && <Progress label={job.state === "running" ? t("running", { percent: Math.round(100 * job.progress) }) : t("waiting")} done={job.progress} total={1} />}
      {job?.state === "failed" && <p className="watch mt-2">{t("failed")}</p>}
      {newest && <p className="s13 ink3 mt-1">{t("computed", { day: dayText(newest.computedOn, locale), resamples: newest.result.resamples })}</p>}
      {versions.length > 1 && (
        <Views
          label={t("form")}
          views={versions.map((each) => ({ href: `${path}?form=${each.versionId}`, label: t("formVersion", { title: titleOf(each), version: each.version }), current: each.versionId === version?.versionId }))}
        />
      )}
      {results.length > 0 && (
        <>
          <ScalesSection workspace={member.workspace} results={results} />
          <PairsSection workspace={member.workspace} results={results} />
        </>
      )}
      <PanelSection workspace={member.workspace} panel={panel} editions={editions} form={view.version} />
      <SimpsonSection workspace={member.workspace} simpson={simpson} />
      {results.length > 0 && <CarelessSection workspace={member.workspace} results={results} />}
    </>
  );

  /** The language with most answers speaks for the form; the others stand below it. */
  function found(result: ReliabilityResult): string {
    const form = titleOf(result);
    const { measured, weak, tooFew } = standing(result.scales);
    if (measured.length === 0) return tooFew.length > 0 ? t("title.few", { form }) : t("title.single", { form });
    if (weak.length === 0) return t("title.good", { form, n: measured.length });
    return t("title.mixed", { form, n: measured.length, good: measured.length - weak.length, weakN: weak.length, weak: weak.map(({ key, own }) => scaleName(key, own, locale)).join(locale === "zh" ? "、" : ", ") });
  }
}
