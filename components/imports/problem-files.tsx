import { useTranslations } from "next-intl";

import type { ImportFileInfo, Problem } from "@/lib/imports/types";
import { fileTitle } from "./place-text";

/** The rows that need somebody, as a file to mend: one for each file that has some. */
export function ProblemFiles({ path, files, problems }: { path: string; files: readonly ImportFileInfo[]; problems: readonly Problem[] }) {
  const t = useTranslations("imports.preview");
  return (
    <span className="flex flex-wrap gap-3">
      {files.map((file, i) =>
        problems.some((problem) => problem.file === i) ? (
          <a key={i} href={i === 0 ? `${path}/problems` : `${path}/problems?file=${i}`} download>
            {files.length === 1 ? t("problemRows") : t("rowsOf", { file: fileTitle(file) })}
          </a>
        ) : null,
      )}
    </span>
  );
}
