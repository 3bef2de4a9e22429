import { useLocale, useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { exactMoney } from "@/lib/format/money";
import type { MissingRate } from "@/lib/rates/types";

/** Contracts that are in no total, and what they lack. */
export function MissingRates({ missing }: { missing: readonly MissingRate[] }) {
  const t = useTranslations("rates");
  const locale = useLocale();
  return (
    <section className="part max-w-[640px]" aria-labelledby="missing">
      <h2 id="missing">{t("missing.title")}</h2>
      {missing.length === 0 ? (
        <p className="ink2 mt-2">{t("missing.none")}</p>
      ) : (
        <ul className="rows">
          {missing.map(({ currency, bookedOn, contracts, amount }) => (
            <li key={`${currency} ${bookedOn?.getTime() ?? ""}`}>
              <p className="pair">
                <span>
                  {bookedOn ? (
                    <>
                      {t("missing.bookedOn")} <Day date={bookedOn} />
                    </>
                  ) : (
                    t("missing.undated")
                  )}
                </span>
                <span className="nowrap">{t("missing.contracts", { n: contracts, amount: exactMoney(amount, currency, locale) })}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
