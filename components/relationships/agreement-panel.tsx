import { getLocale, getTranslations } from "next-intl/server";

import { dayText } from "@/lib/format/day-text";
import type { Agreement } from "@/lib/relationships/agreement/types";

/** Whether the people who answered for one exhibitor say the same. */
export async function AgreementPanel({ agreement }: { agreement: Agreement | null }) {
  const [t, locale] = await Promise.all([getTranslations("relationships"), getLocale()]);
  const words = () => {
    if (!agreement) return <p className="s13 ink2 mt-1">{t("agreement.none")}</p>;
    const { people, from, to, rwg, divided, compared } = agreement;
    if (people < 2) return <p className="s13 ink2 mt-1">{t("agreement.one", { day: dayText(to, locale) })}</p>;
    const figures = { people, from: dayText(from, locale), to: dayText(to, locale), compared, rwg: rwg === null ? "–" : rwg.toFixed(2) };
    if (divided.length === 0) return <p className="s13 ink2 mt-1">{t("agreement.agreed", figures)}</p>;
    return (
      <>
        <p className="s13 mt-1">
          <b>{t("agreement.divided", figures)}</b>
        </p>
        <ul className="s13 ink2 mt-1">
          {divided.map(({ construct, low, high }) => (
            <li key={construct}>{t("agreement.item", { construct: t(`constructs.${construct}`), low: Math.round(low), high: Math.round(high) })}</li>
          ))}
        </ul>
        <p className="s12 ink3 mt-1">{t("agreement.rwg", figures)}</p>
      </>
    );
  };
  return (
    <>
      <h3 className="mt-4">{t("agreement.title")}</h3>
      {words()}
    </>
  );
}
