import { useTranslations } from "next-intl";

import { type Mapping, STANDS_FOR } from "@/lib/imports/schema";
import { BLOCKING, type ImportFileInfo, type Notice } from "@/lib/imports/types";
import { fileTitle } from "./place-text";

/** What somebody should know about the file as a whole. What stands in the way comes first, and in the colour for it. */
export function Notices({ notices, mapping: own, files }: { notices: readonly Notice[]; mapping: Mapping; files: readonly ImportFileInfo[] }) {
  const t = useTranslations("imports");
  if (notices.length === 0) return null;
  const sorted = [...notices].sort((a, b) => Number(BLOCKING.has(b.code)) - Number(BLOCKING.has(a.code)));
  return (
    <ul className="mt-4 grid gap-1">
      {sorted.map(({ file, code, column, others = 0 }) => {
        const info = files[file];
        const mapping = info?.mapping ?? own;
        return (
        <li key={`${file} ${code} ${column}`} className={BLOCKING.has(code) ? "risk" : "watch"}>
          {files.length > 1 && info && <b>{fileTitle(info)}: </b>}
          {t(`notices.${code}`, {
            column: STANDS_FOR.some((known) => known === column) ? t(`standsFor.${STANDS_FOR.find((known) => known === column) ?? "SAT"}`) : (column ?? ""),
            others,
            order: t(mapping.dates === "dmy" ? "notices.day" : "notices.month"),
            mark: t(mapping.decimal === "point" ? "notices.point" : "notices.comma"),
          })}
        </li>
        );
      })}
    </ul>
  );
}
