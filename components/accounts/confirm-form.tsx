import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { PasskeyButton } from "@/components/accounts/passkeys/passkey-button";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { confirmAction } from "@/lib/accounts/actions";
import { askConfirmPasskeyAction, confirmByPasskeyAction } from "@/lib/accounts/passkeys/actions";
import type { Asked } from "@/lib/accounts/types";

/**
 * Stands where a step without return would: first the proof of who is asking, by what they have. `path` is the page to come back to. Who uses codes adds one to the password;
 * whom an organizer's provider vouches for proves it to that provider.
 */
export async function ConfirmForm({ path, asked }: { path: string; asked: Asked }) {
  const [t, codes, passkeys, signOn] = await Promise.all([getTranslations("accounts.confirm"), getTranslations("accounts.codes"), getTranslations("accounts.passkeys"), getTranslations("signOn.prove")]);
  if (asked.provider !== null)
    return (
      <>
        <p className="mb-3">{signOn("text")}</p>
        <a className="btn" href={`/sign-on/${asked.provider}/start?for=prove&next=${encodeURIComponent(path)}`}>
          {signOn("go")}
        </a>
      </>
    );
  return (
    <>
      <p className="mb-3">{t("text")}</p>
      {asked.password && (
        <ActionForm action={confirmAction.bind(null, path)} submit={t("submit")} quiet>
          <TextField name="password" type="password" autoComplete="current-password" label={t("password")} required />
          {asked.code && <TextField name="code" autoComplete="one-time-code" label={codes("code")} hint={codes("askHint")} required />}
        </ActionForm>
      )}
      {asked.passkey && (
        <div className="max-w-[360px]">
          <PasskeyButton ask={askConfirmPasskeyAction.bind(null, path)} send={confirmByPasskeyAction.bind(null, path)} label={passkeys("confirmBy")} />
        </div>
      )}
      <p className="s13 ink2 mt-3">
        {t("noPassword")} <Link href="/sign-in/link">{t("byLink")}</Link>
      </p>
    </>
  );
}
