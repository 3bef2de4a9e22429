"use client";

import { useTranslations } from "next-intl";

import { ChangePanel } from "@/components/relationships/change-panel";
import type { Advanced } from "@/lib/complaints/types";
import { useComplaintCauses } from "./causes";

/** What a step would do, before it is saved. */
export function StepEffect({ advanced }: { advanced: Advanced }) {
  const names = useTranslations("relationships.recorded");
  const causes = useComplaintCauses();
  return <ChangePanel change={advanced.change} labels={{ title: names("would"), shows: advanced.shows, causes: causes(advanced) }} />;
}

/** What a step, a correction or a withdrawal did. */
export function AdvancedPanel({ advanced, did = "step" }: { advanced: Advanced; did?: "step" | "correct" | "withdraw" }) {
  const t = useTranslations("complaints");
  const causes = useComplaintCauses();
  return (
    <div className="grid gap-2">
      <p className="good">{t(`${did}.done`, { standing: t(`standings.${advanced.standing}`) })}</p>
      <ChangePanel change={advanced.change} labels={{ shows: advanced.shows, causes: causes(advanced) }} />
    </div>
  );
}
