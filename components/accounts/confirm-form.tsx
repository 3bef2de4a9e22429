import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { confirmAction } from "@/lib/accounts/actions";

/** Stands where a step without return would: first the proof of who is asking. `path` is the page to come back to. Who uses codes proves it by one too; whom an organizer's provider vouches for, to that provider. */
export async function ConfirmForm({ path, asksCode, provedBy = null }: { path: string; asksCode: boolean; provedBy?: string | null }) {
  const [t, codes, signOn] = await Promise.all([getTranslations("accounts.confirm"), getTranslations("accounts.codes"), getTranslations("signOn.prove")]);
  if (provedBy !== null)
    return (
      <>
        <p className="mb-3">{signOn("text")}</p>
        <a className="btn" href={`/sign-on/${provedBy}/start?for=prove&next=${encodeURIComponent(path)}`}>
          {signOn("go")}
        </a>
      </>
    );
  return (
    <>
      <p className="mb-3">{t("text")}</p>
      <ActionForm action={confirmAction.bind(null, path)} submit={t("submit")} quiet>
        <TextField name="password" type="password" autoComplete="current-password" label={t("password")} required />
        {asksCode && <TextField name="code" autoComplete="one-time-code" label={codes("code")} hint={codes("askHint")} required />}
      </ActionForm>
      <p className="s13 ink2 mt-3">
        {t("noPassword")} <Link href="/sign-in/link">{t("byLink")}</Link>
      </p>
    </>
  );
}
