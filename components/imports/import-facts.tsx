import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import { ENCODINGS } from "@/lib/imports/schema";
import type { ImportDetail } from "@/lib/imports/types";
import { fileTitle } from "./place-text";

/** What the file is and how it was read. */
export function ImportFacts({ row }: { row: ImportDetail }) {
  const t = useTranslations("imports");
  const encoding = ENCODINGS.find((known) => known === row.encoding);
  return (
    <Facts
      rows={[
        { label: t("facts.kind"), value: t(`kinds.${row.kind}`) },
        { label: t("facts.rows"), value: t("rowCount", { count: row.rowCount }) },
        { label: t("facts.files"), value: row.files.length > 1 && <bdi>{row.files.map(fileTitle).join(t("listSeparator"))}</bdi> },
        { label: t("facts.tool"), value: row.mapping.system !== null && t(`edit.systems.${row.mapping.system}`) },
        { label: t("facts.encoding"), value: row.sheet === null && (encoding ? t(`encodings.${encoding}`) : row.encoding) },
        { label: t("facts.delimiter"), value: row.sheet === null && t(`delimiters.${row.delimiter === ";" ? "semicolon" : row.delimiter === "\t" ? "tab" : "comma"}`) },
        { label: t("facts.sheet"), value: row.sheet !== null && <bdi>{row.otherSheets.length === 0 ? row.sheet : t("facts.sheetOf", { sheet: row.sheet, others: row.otherSheets.join(t("listSeparator")) })}</bdi> },
        { label: t("facts.by"), value: row.memberName },
        { label: t("facts.on"), value: <Day date={row.createdAt} /> },
        { label: t("facts.importedOn"), value: row.importedAt && <Day date={row.importedAt} /> },
        { label: t("facts.undoneOn"), value: row.undoneAt && <Day date={row.undoneAt} /> },
      ]}
    />
  );
}
