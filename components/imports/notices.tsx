import { useTranslations } from "next-intl";

import { type Mapping, STANDS_FOR } from "@/lib/imports/schema";
import { BLOCKING, type Notice } from "@/lib/imports/types";

/** What somebody should know about the file as a whole. What stands in the way comes first, and in the colour for it. */
export function Notices({ notices, mapping }: { notices: readonly Notice[]; mapping: Mapping }) {
  const t = useTranslations("imports");
  if (notices.length === 0) return null;
  const sorted = [...notices].sort((a, b) => Number(BLOCKING.has(b.code)) - Number(BLOCKING.has(a.code)));
  return (
    <ul className="mt-4 grid gap-1">
      {sorted.map(({ code, column, others = 0 }) => (
        <li key={`${code} ${column}`} className={BLOCKING.has(code) ? "risk" : "watch"}>
          {t(`notices.${code}`, {
            column: STANDS_FOR.some((known) => known === column) ? t(`standsFor.${STANDS_FOR.find((known) => known === column) ?? "SAT"}`) : (column ?? ""),
            others,
            order: t(mapping.dates === "dmy" ? "notices.day" : "notices.month"),
            mark: t(mapping.decimal === "point" ? "notices.point" : "notices.comma"),
          })}
        </li>
      ))}
    </ul>
  );
}
