"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ActFold } from "@/components/ui/act-fold";
import { useActs } from "@/components/ui/use-acts";
import type { Answered } from "@/lib/requests/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AnswerForm } from "./answer-form";
import { AnsweredPanel } from "./answered-panel";
import { CorrectionForm } from "./correction-form";

type Act = (state: FormState<Answered>, form: FormData) => Promise<FormState<Answered>>;

interface Props {
  readonly request: { readonly id: string; readonly version: string; readonly status: Answered["status"]; readonly cost: number | null };
  readonly answer: Act;
  readonly preview: (form: FormData) => Promise<Answered | null>;
  readonly correct: Act;
  /** What its answer did to the relationship, as it is on record. */
  readonly effect: ReactNode;
}

/** What can be done about a special request, below what was done last; a colleague's later word takes its place. */
export function RequestActs({ request, answer, preview, correct, effect }: Props) {
  const t = useTranslations("requests");
  const { seen, hold, last, reading, round, told } = useActs<Props["request"], { readonly answered: Answered; readonly corrected: boolean }>(request);
  const open = request.status === "open";
  const toAnswer = open && !reading;
  return (
    <div onInput={hold} onSubmit={hold}>
      <section className="part grid max-w-[640px] gap-3" aria-label={t("answer.title")}>
        {last ? <AnsweredPanel {...last} /> : !open && effect}
        {toAnswer && <h2>{t("answer.title")}</h2>}
        {!reading && <AnswerForm key={round} answer={answer} preview={preview} id={request.id} open={toAnswer} told={(answered) => told({ answered, corrected: false })} />}
      </section>
      <ActFold title={t("correct.title")} possible={!open}>
        {!reading && <CorrectionForm key={round} correct={correct} id={request.id} version={seen.version} cost={seen.cost} told={(answered) => told({ answered, corrected: true })} />}
      </ActFold>
    </div>
  );
}
