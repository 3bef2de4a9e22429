"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { MAIL_WISHES } from "@/lib/notices/schema";
import type { NoticeWishes } from "@/lib/notices/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly save: (state: FormState<{ memberId: string }>, form: FormData) => Promise<FormState<{ memberId: string }>>;
  readonly wishes: NoticeWishes;
  readonly organizersZone: string;
  readonly zones: readonly string[];
}

/** How a member wants to be told, and on which clock. */
export function WishesForm({ save, wishes, organizersZone, zones }: Props) {
  const t = useTranslations("notices.wishes");
  const common = useTranslations("common");
  return (
    <ActionForm action={save} submit={common("save")} done={() => <p className="good">{t("saved")}</p>}>
      <ChoiceField name="mail" label={t("mail")} initial={wishes.mail} options={MAIL_WISHES.map((value) => ({ value, label: t(value) }))} />
      <SelectField
        name="dailyHour"
        label={t("dailyHour")}
        hint={t("digestHint")}
        options={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }))}
        initial={String(wishes.dailyHour)}
        required
      />
      <TextField name="timeZone" label={t("timeZone")} hint={t("timeZoneHint", { zone: organizersZone })} list={zones} initial={wishes.timeZone ?? ""} />
    </ActionForm>
  );
}
