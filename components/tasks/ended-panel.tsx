"use client";

import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import type { TaskEnded } from "@/lib/tasks/types";

const WORDS = { done: "isDone", withdrawn: "isWithdrawn", skipped: "isSkipped" } as const;

/** What ending a task did. */
export function EndedPanel({ ended: { ending, next } }: { ended: TaskEnded }) {
  const t = useTranslations("tasks.end");
  return (
    <p className="good">
      {t(WORDS[ending])}
      {next && <> {t.rich("nextOn", { day: () => <Day date={next.dueOn} /> })}</>}
    </p>
  );
}
