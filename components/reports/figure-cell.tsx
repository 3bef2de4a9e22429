import type { Figure } from "@/lib/reports/types";
import { fixed, figureWords, type ReportWords } from "@/lib/reports/words";

/** A figure in a table: value, interval below it, and n; or why there is none. */
export function FigureCell({ figure, t, digits = 0, sign = false, head }: { figure: Figure; t: ReportWords; digits?: number; sign?: boolean; head?: string }) {
  if (figure.value === null) {
    return (
      <td className="num !whitespace-normal ink3 s12" data-h={head}>
        {figureWords(figure, t)}
      </td>
    );
  }
  return (
    <td className="num" data-h={head}>
      <span>
        {fixed(figure.value, digits, sign)}
        <span className="sub">
          {t("range", { low: fixed(figure.low, digits, sign), high: fixed(figure.high, digits, sign) })} · {t("n", { n: figure.n })}
        </span>
      </span>
    </td>
  );
}
