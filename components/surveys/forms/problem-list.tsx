"use client";

import { useTranslations } from "next-intl";

import type { DraftProblem } from "@/lib/surveys/publishable";
import type { Place } from "@/lib/surveys/condition-fits";

/** What is missing before the draft can be published, each with where. */
export function ProblemList({ problems }: { problems: readonly DraftProblem[] }) {
  const t = useTranslations("forms.problems");
  const where = (at: Place, code: DraftProblem["code"]): string => {
    if (at.question !== null) return t("question", { section: at.section + 1, place: at.question + 1 });
    return t(code === "words" ? "heading" : "sectionWhat", { section: at.section + 1 });
  };
  const text = (problem: DraftProblem): string => {
    switch (problem.code) {
      case "empty":
        return t("empty");
      case "empty_section":
        return t("empty_section", { section: problem.at.section + 1 });
      case "condition":
        return t("condition", { what: where(problem.at, problem.code) });
      case "words":
        return t(problem.language === "en" ? "wordsEn" : "wordsZh", { what: where(problem.at, problem.code) });
    }
  };
  return (
    <ul className="mt-1 grid gap-1 s13">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{text(problem)}</li>
      ))}
    </ul>
  );
}
