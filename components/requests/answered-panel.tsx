"use client";

import { useTranslations } from "next-intl";

import { ChangePanel } from "@/components/relationships/change-panel";
import type { Answered } from "@/lib/requests/types";

/** What answering it would do, before it is answered. */
export function AnswerEffect({ answered: { text, status, change } }: { answered: Answered }) {
  const t = useTranslations("requests");
  const names = useTranslations("relationships.recorded");
  return <ChangePanel change={{ ...change, waitsForQuarter: false }} labels={{ title: names("would"), causes: { request: t("cause", { text, outcome: t(`causeOutcomes.${status}`) }) } }} />;
}

/** What answering (or correcting) a special request did. */
export function AnsweredPanel({ answered: { text, status, change }, corrected = false }: { answered: Answered; corrected?: boolean }) {
  const t = useTranslations("requests");
  return (
    <div className="grid gap-2">
      <p className="good">{t(corrected ? "correct.done" : "answer.done", { outcome: t(`statuses.${status}`) })}</p>
      <ChangePanel change={{ ...change, waitsForQuarter: false }} labels={{ causes: { request: t("cause", { text, outcome: t(`causeOutcomes.${status}`) }) } }} />
    </div>
  );
}
