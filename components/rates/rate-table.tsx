import { useFormatter, useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import type { RateRow } from "@/lib/rates/types";
import { RemoveRate } from "./rate-forms";

/** The rates, newest first. A digit is never cut: what stands here is what is counted with. */
export function RateTable({ workspace, own, rates, mayChange }: { workspace: string; own: string; rates: readonly RateRow[]; mayChange: boolean }) {
  const t = useTranslations("rates");
  const format = useFormatter();
  const head = t("columns.rate", { own });
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("fields.currency")}</th>
          <th>{t("fields.day")}</th>
          <th className="num">{head}</th>
          {mayChange && (
            <th>
              <span className="sr-only">{t("remove")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rates.map(({ id, currency, day, rate }) => (
          <tr key={id}>
            <td>
              <b>{currency}</b>
            </td>
            <td data-h={t("fields.day")}>
              <Day date={day} />
            </td>
            <td data-h={head} className="num">
              {format.number(Number(rate), { maximumFractionDigits: 8 })}
            </td>
            {mayChange && (
              <td className="num">
                <RemoveRate workspace={workspace} id={id} name={`${currency} ${rate}`} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
