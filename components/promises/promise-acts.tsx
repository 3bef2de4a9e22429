"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ActFold } from "@/components/ui/act-fold";
import { useActs } from "@/components/ui/use-acts";
import type { Settlement } from "@/lib/promises/types";
import type { FormState } from "@/lib/tenant/form-state";
import { CorrectionForm } from "./correction-form";
import { SettleForm } from "./settle-form";
import { SettlementPanel } from "./settlement-panel";

type Act = (state: FormState<Settlement>, form: FormData) => Promise<FormState<Settlement>>;

interface Props {
  readonly promise: { readonly id: string; readonly version: string; readonly outcome: Settlement["outcome"] };
  readonly overdue: boolean;
  readonly settle: Act;
  readonly preview: (form: FormData) => Promise<Settlement | null>;
  readonly correct: Act;
  /** What its settling did to the relationship, as it is on record. */
  readonly effect: ReactNode;
}

/** What can be done about a promise, below what was done last; a colleague's later word takes its place. */
export function PromiseActs({ promise, overdue, settle, preview, correct, effect }: Props) {
  const t = useTranslations("promises");
  const { seen, hold, last, reading, round, told } = useActs<Props["promise"], { readonly settlement: Settlement; readonly corrected: boolean }>(promise);
  const open = promise.outcome === "open";
  const toSettle = open && !reading;
  return (
    <div onInput={hold} onSubmit={hold}>
      <section className="part grid max-w-[640px] gap-3" aria-label={t("settle.title")}>
        {last ? <SettlementPanel {...last} /> : !open && effect}
        {toSettle && <h2>{t("settle.title")}</h2>}
        {!reading && <SettleForm key={round} settle={settle} preview={preview} id={promise.id} overdue={overdue} open={toSettle} told={(settlement) => told({ settlement, corrected: false })} />}
      </section>
      <ActFold title={t("correct.title")} possible={!open}>
        {!reading && <CorrectionForm key={round} correct={correct} id={promise.id} version={seen.version} told={(settlement) => told({ settlement, corrected: true })} />}
      </ActFold>
    </div>
  );
}
