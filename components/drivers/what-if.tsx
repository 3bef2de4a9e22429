import { useTranslations } from "next-intl";
import Link from "next/link";

import { ScoreAxis } from "./score-axis";
import { type Expected, type Lever, LEVERS, RISE } from "@/lib/drivers/types";
import { ends } from "./figures";
import { minusSigned, signed } from "@/lib/format/signed";

interface Props {
  readonly lever: Lever;
  readonly changes: readonly Expected[];
  readonly href: (lever: Lever) => string;
  readonly n: number;
}

/** What a few points more of one attitude would go with elsewhere, if the association were causal: a sentence, a bar and a figure each. */
export function WhatIf({ lever, changes, href, n }: Props) {
  const t = useTranslations("drivers.whatIf");
  const all = useTranslations("drivers");
  const names = useTranslations("drivers.constructs");
  const inSentence = useTranslations("drivers.inSentence");
  return (
    <section className="part">
      <header>
        <h2>{t("title", { lever: inSentence(lever), rise: RISE })}</h2>
      </header>
      <nav aria-label={t("choose")} className="flex flex-wrap gap-x-5 gap-y-1">
        {LEVERS.map((each) => (
          <Link key={each} href={href(each)} scroll={false} aria-current={each === lever ? "true" : undefined} className={each === lever ? "!text-ink font-semibold !no-underline" : "plain ink2"}>
            {names(each)}
          </Link>
        ))}
      </nav>
      {changes.length === 0 ? (
        <p className="ink2 mt-3">{t("none")}</p>
      ) : (
        <table className="mt-3 max-w-[760px]">
          <thead>
            <tr>
              <th>{t("of")}</th>
              <th className="num">{t("change")}</th>
              <th className="num">{all("table.interval")}</th>
              <th className="max-md:hidden">{t("axis")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => {
              const interval = ends(change, 1);
              return (
                <tr key={change.to}>
                  <td>{names(change.to)}</td>
                  <td className="num">{signed(change.estimate, 1)}</td>
                  <td className="num">{interval ? all("range", interval) : all("noInterval")}</td>
                  <td className="max-md:hidden">
                    <ScoreAxis value={change.estimate} low={change.low} high={change.high} reach={RISE / 2} label={t("bar", { value: minusSigned(change.estimate, 1) })} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="s12 ink3 mt-2 max-w-[76ch]">{t("note", { n })}</p>
    </section>
  );
}
