import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { confirmAction } from "@/lib/accounts/actions";

/** Stands where a step without return would: first the proof of who is asking. `path` is the page to come back to. Who uses codes proves it by one too. */
export async function ConfirmForm({ path, asksCode }: { path: string; asksCode: boolean }) {
  const [t, codes] = await Promise.all([getTranslations("accounts.confirm"), getTranslations("accounts.codes")]);
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
