import { useTranslations } from "next-intl";
import Link from "next/link";

import type { Comparison } from "@/lib/drivers/schema";
import { coefficient, ends } from "./figures";

/** Whether the paths differ between two groups of exhibitors: one split at a time, chosen in the address. */
export function GroupComparison({ comparisons, chosen, href }: { comparisons: readonly Comparison[]; chosen: number; href: (index: number) => string }) {
  const t = useTranslations("drivers.groups");
  const all = useTranslations("drivers");
  const names = useTranslations("drivers.constructs");
  const current = comparisons[chosen] ?? comparisons[0];
  if (!current) return null;
  const sides = (each: Comparison): readonly [string, string] =>
    each.by === "language" ? [t("chinese"), t("english")] : each.by === "firstTimers" ? [t("firstTimers"), t("returning")] : [each.first, t("others")];
  const [first, second] = sides(current);
  const decided = current.paths.filter(({ verdict }) => verdict !== "not_decided");
  return (
    <section className="part">
      <header>
        <h2>{current.reason ? t("titleNone") : decided.length === 0 ? t("titleSame", { first, second }) : t("titleDiffers", { n: decided.length, of: current.paths.length, first, second })}</h2>
      </header>
      <nav aria-label={t("choose")} className="flex flex-wrap gap-x-5 gap-y-1">
        {comparisons.map((each, index) => (
          <Link key={`${each.by} ${each.first}`} href={href(index)} scroll={false} aria-current={each === current ? "true" : undefined} className={each === current ? "!text-ink font-semibold !no-underline" : "plain ink2"}>
            {sides(each).join(" / ")}
          </Link>
        ))}
      </nav>
      {current.reason ? (
        <p className="ink2 mt-3">{t("few", { first, second, a: current.sizes[0], b: current.sizes[1], needed: 60 })}</p>
      ) : (
        <div className="scroll mt-3">
          <table>
            <thead>
              <tr>
                <th>{t("path")}</th>
                <th className="num">{t("side", { name: first, n: current.sizes[0] })}</th>
                <th className="num">{t("side", { name: second, n: current.sizes[1] })}</th>
                <th className="num">{t("difference")}</th>
                <th className="num">{all("table.interval")}</th>
                <th>{all("table.verdict")}</th>
              </tr>
            </thead>
            <tbody>
              {current.paths.map((path) => {
                const interval = ends(path, 2);
                return (
                  <tr key={`${path.from} ${path.to}`} className={path.verdict === "not_decided" ? "ink3" : undefined}>
                    <td className="min-w-[11em]">{all("arrow", { from: names(path.from), to: names(path.to) })}</td>
                    <td className="num">{coefficient(path.first)}</td>
                    <td className="num">{coefficient(path.second)}</td>
                    <td className="num">{coefficient(path.difference)}</td>
                    <td className="num">{interval ? all("range", interval) : all("noInterval")}</td>
                    <td>{path.verdict === "not_decided" ? all("verdicts.not_decided") : t("stronger", { name: path.verdict === "first_stronger" ? first : second })}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p className="s12 ink3 mt-2 max-w-[76ch]">{t("note", { n: current.paths.length })}</p>
    </section>
  );
}
