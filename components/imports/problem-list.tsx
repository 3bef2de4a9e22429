import { useTranslations } from "next-intl";

import type { ImportFileInfo, Problem, Summary } from "@/lib/imports/types";
import { usePlaceText } from "./place-text";

/** What is wrong with a row, in words: the row, the column, the cell as it stands in the file. */
export function ProblemList({ summary, files, shown = 40 }: { summary: Summary; files: readonly ImportFileInfo[]; shown?: number }) {
  const t = useTranslations("imports");
  const placeText = usePlaceText(files);
  const total = Object.values(summary.problemCounts).reduce((sum, count) => sum + count, 0);
  const first = summary.problems.slice(0, shown);
  return (
    <>
      <ul className="rows">
        {first.map((problem) => (
          <li key={`${problem.file} ${problem.row} ${problem.column} ${problem.code}`} className="flex flex-wrap gap-x-3">
            <span className="ink3 nowrap min-w-20">{placeText(problem)}</span>
            <span className="break-words min-w-0">
              <ProblemText problem={problem} />
            </span>
          </li>
        ))}
      </ul>
      {total > first.length && <p className="s13 ink2 mt-2">{t("preview.moreProblems", { count: total - first.length })}</p>}
    </>
  );
}

function ProblemText({ problem: { column, code, value, other } }: { problem: Problem }) {
  const t = useTranslations("imports.problems");
  return (
    <bdi>
      {column !== null && <b>{column}: </b>}
      {t(code, { value: value.length > 40 ? `${value.slice(0, 40)}…` : value, other: other ?? 0 })}
    </bdi>
  );
}
