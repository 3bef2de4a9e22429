"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { Fold } from "@/components/ui/fold";
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
  const router = useRouter();
  const [last, setLast] = useState<{ readonly advanced: Advanced; readonly did: "step" | "correct" | "withdraw" } | null>(null);
  // what was seen when the first correction was typed: a colleague's change meanwhile neither takes the typing away nor goes unnoticed
  const [held, setHeld] = useState<ComplaintDetail | null>(null);
  const seen = held ?? complaint;
  const told = (did: "step" | "correct" | "withdraw") => (advanced: Advanced) => {
    setLast({ advanced, did });
    setHeld(null);
    router.refresh();
  };
  const withdrawn = complaint.status === "withdrawn";
  const asking = complaint.status === "closed";
  return (
    <>
      {(last || steps.length > 0) && (
        <section className="part grid max-w-[640px] gap-3" aria-label={t(asking ? "step.askTitle" : "step.title")}>
          {last && <AdvancedPanel advanced={last.advanced} did={last.did} />}
          {steps.length > 0 && <h2>{t(asking ? "step.askTitle" : "step.title")}</h2>}
          {steps.length > 0 && <StepForm key={steps.join()} advance={advance} preview={preview} id={complaint.id} steps={steps} told={told("step")} />}
        </section>
      )}
      {(withdrawn || complaint.firstAnsweredOn !== null || asking) && (
        <Fold title={t("correct.title")}>
          <div onInput={() => setHeld(seen)}>
            <CorrectionForm key={seen.version} correct={correct} complaint={seen} told={told("correct")} />
          </div>
        </Fold>
      )}
      {!withdrawn && (
        <Fold title={t("withdraw.title")}>
          <WithdrawForm withdraw={withdraw} id={complaint.id} told={told("withdraw")} />
        </Fold>
      )}
    </>
  );
}
