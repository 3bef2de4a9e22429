import type { Figure } from "@/lib/results/types";
import { fixed, type ResultWords } from "@/lib/results/words";

/** A figure in a table: value, and below it interval and n; or why there is none. */
export function FigureCell({ figure, t, digits = 0, head, bold = false }: { figure: Figure; t: ResultWords; digits?: number; head?: string; bold?: boolean }) {
  if (figure.value === null) {
    return (
      <td className="num !whitespace-normal ink3 s12" data-h={head}>
        <span>{t(`hidden.${figure.hidden}`, { n: figure.n })}</span>
      </td>
    );
  }
  return (
    <td className={bold ? "num font-semibold" : "num"} data-h={head}>
      <span>
        {fixed(figure.value, digits)}
        <span className="sub font-normal">
          {t("range", { low: fixed(figure.low, digits), high: fixed(figure.high, digits) })} · {t("n", { n: figure.n })}
        </span>
      </span>
    </td>
  );
}
