import { getTranslations } from "next-intl/server";

import type { PersonSummary } from "@/lib/privacy/types";
import { tableWords } from "./table-words";

/** How many rows of which kind are a person's own, and in how many others they are named. */
export async function KnownTable({ tables }: { tables: PersonSummary["tables"] }) {
  const t = await getTranslations("privacy.person");
  const nameOf = await tableWords();
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t("where")}</th>
          <th scope="col" className="num">{t("theirs")}</th>
          <th scope="col" className="num">{t("named")}</th>
        </tr>
      </thead>
      <tbody>
        {tables.map(({ table, theirs, named }) => (
          <tr key={table}>
            <td>{nameOf(table)}</td>
            <td className="num">{theirs}</td>
            <td className="num">{named}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
