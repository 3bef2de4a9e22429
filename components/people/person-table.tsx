import { getLocale, getTranslations } from "next-intl/server";

import { figure } from "@/lib/format/money";
import { shareText } from "@/lib/format/share";
import type { PersonRow } from "@/lib/people/types";

/** What would be exposed if a person left, by name. For managers, without themselves. */
export async function PersonTable({ persons, currency }: { persons: readonly PersonRow[]; currency: string }) {
  const [t, common, locale] = await Promise.all([getTranslations("people.persons"), getTranslations("common"), getLocale()]);
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      {persons.length === 0 ? (
        <p className="ink2">{t("none")}</p>
      ) : (
        <div className="scroll" role="region" aria-label={t("title")} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>{t("name")}</th>
                {(["exhibitors", "total", "exposed", "onlyTie"] as const).map((head) => (
                  <th key={head} className="num">
                    {t(head, { currency })}
                  </th>
                ))}
                <th className="num">{t("logged")}</th>
              </tr>
            </thead>
            <tbody>
              {persons.map((person) => (
                <tr key={person.memberId}>
                  <td>{person.name}</td>
                  <td className="num">{figure(person.exhibitors, locale)}</td>
                  <td className="num">{figure(person.total, locale)}</td>
                  <td className="num">{figure(person.exposed, locale)}</td>
                  <td className="num">{figure(person.onlyTie, locale)}</td>
                  <td className="num">{person.logged ? shareText(person.logged, locale, common) : t("few")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="s12 ink3 mt-2">{t("note")}</p>
    </>
  );
}
