"use client";

import { useTranslations } from "next-intl";

import { ActFold } from "@/components/ui/act-fold";
import { useActs } from "@/components/ui/use-acts";
import type { Step } from "@/lib/complaints/schema";
import type { Advanced, ComplaintDetail } from "@/lib/complaints/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AdvancedPanel } from "./advanced-panel";
import { CorrectionForm } from "./correction-form";
import { StepForm } from "./step-form";
import { WithdrawForm } from "./withdraw-form";

type Act = (state: FormState<Advanced>, form: FormData) => Promise<FormState<Advanced>>;

interface Props {
  readonly complaint: ComplaintDetail;
  readonly steps: readonly Step[];
  readonly advance: Act;
  readonly preview: (form: FormData) => Promise<Advanced | null>;
  readonly correct: Act;
  readonly withdraw: Act;
}

/** What can be done about a complaint, below what was done last: the page is read anew after each act, and goes on saying what it did until the next. */
export function ComplaintActs({ complaint, steps, advance, preview, correct, withdraw }: Props) {
  const t = useTranslations("complaints");
  const { seen, hold, last, reading, round, told: tell } = useActs<ComplaintDetail, { readonly advanced: Advanced; readonly did: "step" | "correct" | "withdraw" }>(complaint);
  const told = (did: "step" | "correct" | "withdraw") => (advanced: Advanced) => tell({ advanced, did });
  const withdrawn = complaint.status === "withdrawn";
  const asking = complaint.status === "closed";
  const title = steps.length > 0 && !reading ? t(asking ? "step.askTitle" : "step.title") : null;
  return (
    <div onInput={hold} onSubmit={hold}>
      <section className="part grid max-w-[640px] gap-3" aria-label={title ?? t("step.title")} hidden={!last && title === null}>
        {last && <AdvancedPanel {...last} />}
        {title !== null && <h2>{title}</h2>}
        {!reading && <StepForm key={round} advance={advance} preview={preview} id={complaint.id} steps={steps} told={told("step")} />}
      </section>
      <ActFold title={t("correct.title")} possible={withdrawn || complaint.firstAnsweredOn !== null || asking}>
        {!reading && <CorrectionForm key={round} correct={correct} complaint={seen} told={told("correct")} />}
      </ActFold>
      <ActFold title={t("withdraw.title")} possible={!withdrawn}>
        {!reading && <WithdrawForm key={round} withdraw={withdraw} id={complaint.id} told={told("withdraw")} />}
      </ActFold>
    </div>
  );
}
