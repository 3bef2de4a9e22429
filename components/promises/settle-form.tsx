"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { Preview } from "@/components/ui/preview";
import { Told } from "@/components/ui/told";
import type { Settlement } from "@/lib/promises/types";
import type { FormState } from "@/lib/tenant/form-state";
import { SettlementEffect } from "./settlement-panel";

interface Props {
  readonly settle: (state: FormState<Settlement>, form: FormData) => Promise<FormState<Settlement>>;
  readonly preview: (form: FormData) => Promise<Settlement | null>;
  readonly id: string;
  readonly overdue: boolean;
  /** Whether there is something to be settled. */
  readonly open: boolean;
  readonly told: (settlement: Settlement) => void;
}

const SPEAKING = ["outcome", "settledOn"] as const;
const OUTCOMES = ["kept", "late", "broken", "withdrawn"] as const;

/** Settles an open promise: what became of it, when, and why it is withdrawn. */
export function SettleForm({ settle, preview, id, overdue, open, told }: Props) {
  const t = useTranslations("promises.settle");
  return (
    <ActionForm action={settle} submit={t("submit")} done={(settlement) => <Told value={settlement} told={told} />} instead={open ? undefined : null}>
      <HiddenField name="id" value={id} />
      <ChoiceField name="outcome" label={t("outcome")} options={OUTCOMES.map((value) => ({ value, label: value === "kept" && overdue ? t("keptOnTime") : t(value) }))} />
      <TextField name="settledOn" type="date" label={t("settledOn")} hint={t("settledOnHint")} />
      <TextField name="reason" label={t("reason")} hint={t("reasonHint")} />
      <Preview preview={preview} of={SPEAKING}>
        {(settlement) => <SettlementEffect settlement={settlement} />}
      </Preview>
    </ActionForm>
  );
}
