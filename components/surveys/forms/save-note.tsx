"use client";

import { useLocale, useTranslations } from "next-intl";

import { timeText } from "@/lib/format/time-text";
import type { Outcome } from "./use-saving";

interface Props {
  readonly outcome: Outcome;
  readonly dirty: boolean;
  readonly timeZone: string;
  readonly onTheirs: () => void;
  readonly onMine: (revision: number) => void;
}

/** Whether what is written is stored; and when somebody else stored first, what can be done about it. */
export function SaveNote({ outcome, dirty, timeZone, onTheirs, onMine }: Props) {
  const t = useTranslations("forms.editor");
  const errors = useTranslations("errors");
  const locale = useLocale();
  if (outcome.kind === "conflict") {
    const { by, at, revision } = outcome.conflict;
    return (
      <div role="alert" className="s13 watch">
        <p>{t("conflict", { by: by ?? "none", time: timeText(new Date(at), locale, timeZone) })}</p>
        <p className="flex flex-wrap gap-2 mt-1">
          <button type="button" className="btn" onClick={onTheirs}>
            {t("loadTheirs")}
          </button>
          <button type="button" className="btn" onClick={() => onMine(revision)}>
            {t("keepMine")}
          </button>
        </p>
      </div>
    );
  }
  const problem = outcome.kind === "network" ? t("network") : outcome.kind === "failed" && t("failed", { why: errors(outcome.code) });
  if (problem) {
    return (
      <p role="alert" className="s13 risk">
        {problem}
      </p>
    );
  }
  return (
    <p role="status" className="s13 ink2">
      {outcome.kind === "saving" ? t("saving") : dirty ? t("unsaved") : t("saved")}
    </p>
  );
}
