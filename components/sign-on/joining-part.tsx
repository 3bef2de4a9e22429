import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/check-field";
import { ChoiceField } from "@/components/ui/fields";
import { keepJoiningAction } from "@/lib/sign-on/actions";
import { JOINING_ROLES } from "@/lib/sign-on/schema";
import type { SignOnState } from "@/lib/sign-on/types";

/** Whether colleagues come in who were not asked, and as what. */
export async function JoiningPart({ workspace, state, proven, fresh }: { workspace: string; state: SignOnState; proven: boolean; fresh: boolean }) {
  const [t, common] = await Promise.all([getTranslations("signOn.joining"), getTranslations("common")]);
  return (
    <section className="part" aria-labelledby="joining">
      <h2 id="joining" className="mb-1">
        {t("title")}
      </h2>
      <p className="ink2 mb-3">{t("text")}</p>
      {!proven && <p className="mb-3">{t("noDomain")}</p>}
      {fresh && (
        <ActionForm action={keepJoiningAction.bind(null, workspace)} submit={t("save")} quiet>
          <CheckField name="justInTime" label={t("justInTime")} initial={state.justInTime} />
          <ChoiceField name="role" label={t("role")} initial={state.role} options={JOINING_ROLES.map((value) => ({ value, label: common(`roles.${value}`) }))} />
        </ActionForm>
      )}
    </section>
  );
}
