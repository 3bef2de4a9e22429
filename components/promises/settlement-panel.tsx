"use client";

import { useTranslations } from "next-intl";

import { ChangePanel } from "@/components/relationships/change-panel";
import type { Settlement } from "@/lib/promises/types";

/** What settling it would do, before it is settled. */
export function SettlementEffect({ settlement: { text, outcome, change } }: { settlement: Settlement }) {
  const t = useTranslations("promises");
  const names = useTranslations("relationships.recorded");
  return <ChangePanel change={{ ...change, waitsForQuarter: false }} labels={{ title: names("would"), causes: { promise: t("cause", { text, outcome: t(`causeOutcomes.${outcome}`) }) } }} />;
}

/** What settling (or correcting) a promise did. */
export function SettlementPanel({ settlement: { text, outcome, change }, corrected = false }: { settlement: Settlement; corrected?: boolean }) {
  const t = useTranslations("promises");
  return (
    <div className="grid gap-2">
      <p className="good">{t(corrected ? "correct.done" : "settle.done", { outcome: t(`statuses.${outcome}`) })}</p>
      <ChangePanel change={{ ...change, waitsForQuarter: false }} labels={{ causes: { promise: t("cause", { text, outcome: t(`causeOutcomes.${outcome}`) }) } }} />
    </div>
  );
}
