import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { enforceAction } from "@/lib/sign-on/actions";
import type { SignOnState } from "@/lib/sign-on/types";

/** Whether members come in by the company's account alone, and who comes in on the day when it fails. */
export async function EnforcePart({ workspace, state, fresh }: { workspace: string; state: SignOnState; fresh: boolean }) {
  const t = await getTranslations("signOn.enforce");
  return (
    <section className="part" aria-labelledby="enforce">
      <h2 id="enforce" className="mb-1">
        {t("title")}
      </h2>
      <p className="ink2 mb-3">{t("text")}</p>
      <p className="ink2 mb-3">
        {t("glass")} <Link href="/account/codes">{t("codes")}</Link>
      </p>
      <p className="mb-3">
        {t(state.enforced ? "isOn" : "isOff")} {state.triedAt === null && t("tryFirst")}
      </p>
      {fresh && (state.triedAt !== null || state.enforced) && (
        <ActionForm action={enforceAction.bind(null, workspace)} submit={t(state.enforced ? "off" : "on")} quiet>
          <input type="hidden" name="enforced" value={state.enforced ? "off" : "on"} />
        </ActionForm>
      )}
    </section>
  );
}
