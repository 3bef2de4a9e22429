"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { Preview } from "@/components/ui/preview";
import { useReopened } from "@/components/ui/use-reopened";
import type { Settlement } from "@/lib/promises/types";
import type { FormState } from "@/lib/tenant/form-state";
import { SettlementEffect, SettlementPanel } from "./settlement-panel";

interface Props {
  readonly settle: (state: FormState<Settlement>, form: FormData) => Promise<FormState<Settlement>>;
  readonly preview: (form: FormData) => Promise<Settlement | null>;
  readonly id: string;
  readonly overdue: boolean;
  /** As the page has it: what this form did is told as long as nobody has corrected it. */
  readonly outcome: Settlement["outcome"];
  /** What stands here once it is settled; what this form itself did goes before it. */
  readonly settled?: ReactNode;
}

const SPEAKING = ["outcome", "settledOn"] as const;
const OUTCOMES = ["kept", "late", "broken", "withdrawn"] as const;

/** Settles an open promise: what became of it, when, and why it is withdrawn. */
export function SettleForm({ settle, preview, id, overdue, outcome, settled }: Props) {
  const t = useTranslations("promises.settle");
  const reopened = useReopened(settled === undefined);
  return (
    <ActionForm key={reopened} action={settle} submit={t("submit")} done={(settlement) => (outcome === "open" || outcome === settlement.outcome ? <Settled settlement={settlement} /> : settled)} instead={settled}>
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

/** The page around still shows the promise as it was: it is read anew. */
export function Settled({ settlement, corrected }: { settlement: Settlement; corrected?: boolean }) {
  const router = useRouter();
  useEffect(() => router.refresh(), [router]);
  return <SettlementPanel settlement={settlement} corrected={corrected} />;
}
