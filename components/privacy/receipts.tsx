import { getLocale, getTranslations } from "next-intl/server";

import { timeText } from "@/lib/format/time-text";
import type { Receipt } from "@/lib/privacy/types";

/** That people were erased: when, by whom, how much, and nothing of who they were. */
export async function Receipts({ receipts, timeZone }: { receipts: readonly Receipt[]; timeZone: string }) {
  const [t, locale] = [await getTranslations("privacy.receipts"), await getLocale()];
  return (
    <section className="part">
      <h2 className="mb-3">{t("title")}</h2>
      {receipts.length === 0 ? (
        <p className="ink2">{t("empty")}</p>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("at")}</th>
              <th scope="col">{t("by")}</th>
              <th scope="col">{t("rows")}</th>
              <th scope="col">{t("receipt")}</th>
            </tr>
          </thead>
          <tbody>
            {receipts.map(({ id, erasedAt, by, rows, tables }) => (
              <tr key={id}>
                <td>{timeText(erasedAt, locale, timeZone)}</td>
                <td>{by}</td>
                <td>{t("tables", { rows, tables })}</td>
                <td className="break-all s13">{id}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
