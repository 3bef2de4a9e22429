import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { keepProviderAction } from "@/lib/sign-on/actions";
import type { SignOnState } from "@/lib/sign-on/types";

/** The provider and how it knows us. Without a fresh proof of who asks, what is set up is shown and cannot be changed. */
export async function ProviderPart({ workspace, state, callback, fresh }: { workspace: string; state: SignOnState | null; callback: string; fresh: boolean }) {
  const t = await getTranslations("signOn.provider");
  return (
    <section className="part" aria-labelledby="provider">
      <h2 id="provider" className="mb-3">
        {t("title")}
      </h2>
      <p className="mb-4">
        {t("callback")}
        <br />
        <code className="break-all">{callback}</code>
      </p>
      {fresh ? (
        <ActionForm action={keepProviderAction.bind(null, workspace)} submit={t("save")} quiet={state !== null}>
          <TextField name="issuer" type="url" label={t("issuer")} hint={t("issuerHint")} initial={state?.issuer} autoComplete="off" required />
          <TextField name="clientId" label={t("clientId")} initial={state?.clientId} autoComplete="off" required />
          <TextField name="clientSecret" type="password" label={t("clientSecret")} hint={state ? t("secretKept") : undefined} autoComplete="off" required={state === null} />
          {state && <p className="s13 ink2">{t("changes")}</p>}
        </ActionForm>
      ) : (
        state && (
          <p className="break-words">
            {state.issuer} · {state.clientId}
          </p>
        )
      )}
    </section>
  );
}
