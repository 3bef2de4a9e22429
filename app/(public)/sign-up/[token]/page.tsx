import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { LinkGone } from "@/components/accounts/link-gone";
import { NewPasswordField } from "@/components/accounts/new-password-field";
import { OtherReader, readerOf } from "@/components/accounts/other-reader";
import { SettingsFields } from "@/components/organizers/settings-fields";
import { WorkspaceField } from "@/components/organizers/workspace-field";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { loadLink } from "@/lib/accounts/loaders";
import { publicAddress, signUpOpen } from "@/lib/env";
import { BEGINNINGS } from "@/lib/organizers/schema";
import { signUpAction, signUpAsNewAction } from "@/lib/organizers/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizers.signUp"))("title"), referrer: "no-referrer" };
}

export default async function FoundPage({ params }: { params: Promise<{ token: string }> }) {
  if (!signUpOpen()) notFound();
  const { token } = await params;
  const { link, signedInAs } = await loadLink(token, "sign_up");
  const [t, own, common, locale] = await Promise.all([getTranslations("organizers.signUp"), getTranslations("accounts"), getTranslations("common"), getLocale()]);
  if (!link)
    return (
      <main className="!px-0 w-full max-w-[480px]">
        <LinkGone again="/sign-up" />
      </main>
    );
  const reader = readerOf({ signedInAs, link });
  const zh = locale === "zh";
  return (
    <main className="!px-0 w-full max-w-[640px]">
      <h1 className="mb-2">{t("found")}</h1>
      <p className="mb-6 ink2 break-words">{t("confirmed", { email: link.email })}</p>
      {reader !== "nobody" && (
        <OtherReader reader={reader} path={`/sign-up/${token}`} words={{ other: t("other", { email: signedInAs ?? "" }), known: t("known"), signIn: t("signIn"), signOut: common("signOut") }} />
      )}
      {reader === "nobody" && (
        <ActionForm action={(signedInAs === null ? signUpAsNewAction : signUpAction).bind(null, token)} submit={t("create")}>
          <SettingsFields initial={{ locale, timeZone: zh ? "Asia/Shanghai" : "Europe/Berlin", currency: zh ? "CNY" : "EUR" }} />
          <WorkspaceField token={token} address={new URL(publicAddress() ?? "http://localhost").host} label={t("workspace")} hint={t("workspaceHint")} free={t("free")} />
          <ChoiceField name="begin" label={t("begin")} initial="empty" options={BEGINNINGS.map((value) => ({ value, label: t(`begins.${value}`) }))} />
          <p className="s12 ink3 -mt-2">{t("beginHint")}</p>
          {signedInAs === null && (
            <>
              <TextField name="personName" label={own("name")} autoComplete="name" required />
              <NewPasswordField />
            </>
          )}
        </ActionForm>
      )}
    </main>
  );
}
