import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";

import { ConfirmForm } from "@/components/accounts/confirm-form";
import { SettingsFields } from "@/components/organizers/settings-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { loadAsked, loadFresh } from "@/lib/accounts/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { today } from "@/lib/format/days";
import { changeSettingsAction, closeOrganizerAction, keepOrganizerAction } from "@/lib/organizers/actions";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizers"))("settings") };
}

/** How the organizer is set up, and its end. */
export default async function SettingsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "organizer");
  const [t, signOn, common, locale, fresh, asked] = await Promise.all([getTranslations("organizers"), getTranslations("signOn"), getTranslations("common"), getLocale(), loadFresh(), loadAsked()]);
  const saved = single(await searchParams, "done") === "settings";
  return (
    <>
      <h1>{t("settings")}</h1>
      {saved && (
        <p role="status" className="mt-3">
          {t("saved")}
        </p>
      )}
      {may(member, "edit", "organizer") ? (
        <section className="part">
          <ActionForm action={changeSettingsAction.bind(null, workspace)} submit={common("save")}>
            <SettingsFields initial={{ name: member.organizerName, locale: member.locale, timeZone: member.timeZone, currency: member.currency }} currencyHint={t("currencyHint")} />
          </ActionForm>
        </section>
      ) : (
        <p className="mt-6">{[member.organizerName, common(`languages.${member.locale === "zh" ? "zh" : "en"}`), member.timeZone, member.currency].join(" · ")}</p>
      )}
      {may(member, "manage", "organizer") && (
        <section className="part" aria-labelledby="sign-on">
          <h2 id="sign-on" className="mb-1">
            {signOn("title")}
          </h2>
          <p className="ink2 mb-3">{signOn("settingsText")}</p>
          <Link href={`/${workspace}/settings/sign-on`}>{signOn("settingsLink")}</Link>
        </section>
      )}
      {may(member, "manage", "organizer") && (
        <section className="part" aria-labelledby="close">
          <h2 id="close" className="mb-1">
            {t("close.title")}
          </h2>
          {member.closesAt ? (
            <>
              <p className="mb-3">{t("close.closing", { day: dayText(today(member.timeZone, member.closesAt), locale) })}</p>
              <ActionForm action={keepOrganizerAction.bind(null, workspace)} submit={t("close.keep")}>
                {null}
              </ActionForm>
            </>
          ) : (
            <>
              <p className="ink2 mb-3">{t("close.text")}</p>
              {fresh ? (
                <ActionForm action={closeOrganizerAction.bind(null, workspace)} submit={t("close.submit")} quiet>
                  <TextField name="workspace" label={t("close.type", { workspace })} autoComplete="off" required />
                </ActionForm>
              ) : (
                <ConfirmForm path={`/${workspace}/settings`} asked={asked} />
              )}
            </>
          )}
        </section>
      )}
    </>
  );
}
