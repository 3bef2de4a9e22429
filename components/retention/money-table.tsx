import { getLocale, getTranslations } from "next-intl/server";

import { editionLabel } from "@/lib/format/edition-label";
import { figure } from "@/lib/format/money";
import type { EditionMoney, EditionPair } from "@/lib/retention/types";

/** Space and money edition by edition, and what changed it since the one before: all counted, nothing estimated. */
export async function MoneyTable({ money, pairs, currency }: { money: readonly EditionMoney[]; pairs: readonly EditionPair[]; currency: string }) {
  const [t, locale] = await Promise.all([getTranslations("retention.money"), getLocale()]);
  const amount = (value: number | undefined) => (value === undefined ? "–" : figure(value, locale));
  return (
    <>
      <header>
        <h2>{t("title", { currency })}</h2>
      </header>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{t("edition")}</th>
              {(["stands", "area", "amount", "yield", "stayed", "won", "returned", "lost"] as const).map((head) => (
                <th key={head} className="num">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {money.map(({ edition, stands, area, amount: revenue, perSquareMetre, priced }) => {
              const pair = pairs.find(({ to }) => to.id === edition.id)?.money;
              return (
                <tr key={edition.id}>
                  <td className="nowrap">{editionLabel(edition, locale)}</td>
                  <td className="num">{figure(stands, locale)}</td>
                  <td className="num">{figure(area, locale)}</td>
                  <td className="num">{figure(revenue, locale)}</td>
                  <td className="num">
                    {perSquareMetre === null ? "–" : figure(perSquareMetre, locale)}
                    <span className="sub">{t("n", { n: priced })}</span>
                  </td>
                  <td className="num">{amount(pair?.amountChange)}</td>
                  <td className="num">{amount(pair?.won)}</td>
                  <td className="num">{amount(pair?.returned)}</td>
                  <td className="num">{amount(pair && -pair.lost)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="s12 ink3 mt-2">{t("note")}</p>
    </>
  );
}
