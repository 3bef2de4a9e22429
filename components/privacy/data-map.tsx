import { getTranslations } from "next-intl/server";

import { COLUMNS } from "@/lib/privacy/columns";
import { type Kind, KINDS } from "@/lib/privacy/types";
import { tableWords } from "./table-words";

const tablesOf = (kind: Kind) => Object.entries(COLUMNS).flatMap(([table, kinds]) => (kinds[kind] ? [{ table, columns: kinds[kind] }] : []));

/** Every table and column that can hold something of a person, by what it holds. */
export async function DataMap() {
  const t = await getTranslations("privacy");
  const nameOf = await tableWords();
  return (
    <section className="part">
      <h2 className="mb-3">{t("map.title")}</h2>
      {KINDS.filter((kind) => kind !== "plain").map((kind) => (
        <details key={kind} className="mb-2">
          <summary>
            {t(`kinds.${kind}`)} <span className="ink2">({tablesOf(kind).length})</span>
          </summary>
          <table className="list my-2">
            <thead>
              <tr>
                <th scope="col">{t("map.table")}</th>
                <th scope="col">{t("map.columns")}</th>
              </tr>
            </thead>
            <tbody>
              {tablesOf(kind).map(({ table, columns }) => (
                <tr key={table}>
                  <td>{nameOf(table)}</td>
                  <td className="break-words">{columns.join(", ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  );
}
