import { useTranslations } from "next-intl";

import type { OutlookRow, Shown } from "@/lib/relationships/outlook/types";

/** What would change the scores, in sentences whose every figure is computed from this exhibitor's own log. */
export function OutlookList({ rows }: { rows: readonly OutlookRow[] }) {
  const t = useTranslations("relationships");
  if (rows.length === 0) return <p className="s13 ink2">{t("outlook.none")}</p>;
  return (
    <>
      <ul className="rows s13">
        {rows.map(({ what, key, count, now, best, worst }) => (
        <li key={`${what} ${key}`}>
          {t(`outlook.${what}`, { n: count, construct: t(`inSentence.${key}`), now: Math.round(now.value), best: Math.round(best.value), bestReach: reach(best), worst: Math.round(worst.value), worstReach: reach(worst) })}
        </li>
      ))}
      </ul>
      <p className="s12 ink3 mt-1">{t("outlook.note")}</p>
    </>
  );
}

function reach({ low, high }: Shown): number {
  return Math.round((high - low) / 2);
}
