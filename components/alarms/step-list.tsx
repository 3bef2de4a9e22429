"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useActionState } from "react";

import { useOnce } from "@/components/ui/use-once";
import type { FormState } from "@/lib/tenant/form-state";

interface Step {
  readonly id: string;
  readonly text: string;
  /** Who did it when, in words; null while it is to be done. */
  readonly done: string | null;
  /** Where it becomes a task with a day. */
  readonly taskHref?: string;
}

interface Props {
  readonly action: (state: FormState<{ readonly id: string }>, form: FormData) => Promise<FormState<{ readonly id: string }>>;
  readonly alarmId: string;
  readonly steps: readonly Step[];
  readonly may: boolean;
}

/** The steps of an alarm, each with a press to say that it is done, or to take that back. */
export function StepList({ action, alarmId, steps, may }: Props) {
  return (
    <ol className="rows s13">
      {steps.map((step) => (
        <li key={step.id} className="flex items-start justify-between gap-4">
          <span>
            <span className={step.done ? "ink2" : undefined}>{step.text}</span>
            {step.done && <span className="s12 ink3 block">{step.done}</span>}
          </span>
          {may && (
            <span className="flex flex-none items-center gap-3">
              {step.taskHref && !step.done && <TaskLink href={step.taskHref} text={step.text} />}
              <Mark action={action} alarmId={alarmId} step={step} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function TaskLink({ href, text }: { href: string; text: string }) {
  const t = useTranslations("alarms.alarm");
  return (
    <Link href={href} prefetch={false} aria-label={`${t("stepTask")}: ${text}`}>
      {t("stepTask")}
    </Link>
  );
}

function Mark({ action, alarmId, step }: Pick<Props, "action" | "alarmId"> & { step: Step }) {
  const [state, send, pending] = useActionState(action, { status: "idle" });
  const once = useOnce(pending);
  const t = useTranslations("alarms.alarm");
  const errors = useTranslations("errors");
  return (
    <form action={send} onSubmit={once} aria-busy={pending} className="flex-none text-right">
      <input type="hidden" name="alarmId" value={alarmId} />
      <input type="hidden" name="id" value={step.id} />
      <button className={step.done ? "btn quiet !h-8 max-md:!h-11" : "btn !h-8 !px-3 max-md:!h-11"} name="done" value={step.done ? "no" : "yes"} aria-label={`${step.done ? t("stepUndo") : t("stepDone")}: ${step.text}`}>
        {step.done ? t("stepUndo") : t("stepDone")}
      </button>
      {state.status === "failed" && (
        <span role="alert" className="s12 risk block">
          {errors(state.code)}
        </span>
      )}
    </form>
  );
}
