import { useLocale, useTranslations } from "next-intl";

import type { ComparisonBreak } from "@/lib/surveys/comparison";

/** The questions whose answers cannot be compared any more, each with why. */
export function BreakList({ breaks }: { breaks: readonly ComparisonBreak[] }) {
  const t = useTranslations("forms");
  const locale = useLocale();
  const questions = [...new Map(breaks.map(({ id, wording }) => [id, wording]))];
  return (
    <ul className="mt-2 grid gap-1 s13">
      {questions.map(([id, wording]) => (
        <li key={id}>
          {t("comparison.line", { what: wording[locale] || wording.en || wording.zh || id, how: breaks.filter((each) => each.id === id).map(({ kind }) => t(`breaks.${kind}`)).join(" · ") })}
        </li>
      ))}
    </ul>
  );
}
