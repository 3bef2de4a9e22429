import { useTranslations } from "next-intl";

import { MeasureLink } from "@/components/measurement/measure-link";
import { HYPOTHESIS_KEYS, type HypothesisKey } from "@/lib/drivers/types";
import type { DriversResult } from "@/lib/drivers/schema";
import { coefficient, ends } from "./figures";

/** The theory's claims put to this organizer's own answers. */
export function Hypotheses({ workspace, hypotheses }: { workspace: string; hypotheses: DriversResult["hypotheses"] }) {
  const t = useTranslations("drivers");
  const claims = useTranslations("drivers.claims");
  const counted = (verdict: string) => hypotheses.filter((each) => each.verdict === verdict).length;
  const rows = hypotheses.flatMap((each) => {
    const key = HYPOTHESIS_KEYS.find((known): known is HypothesisKey => known === each.id);
    return key ? [{ ...each, key }] : [];
  });
  return (
    <section className="part">
      <header>
        <h2>{t("hypotheses.title", { supported: counted("supported"), contradicted: counted("contradicted"), open: hypotheses.length - counted("supported") - counted("contradicted") })}</h2>
        <MeasureLink workspace={workspace} construct="hypotheses" />
      </header>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{t("hypotheses.claim")}</th>
              <th>{t("table.verdict")}</th>
              <th className="num">{t("hypotheses.effect")}</th>
              <th className="num">{t("table.interval")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const interval = ends(row, 2);
              return (
                <tr key={row.key} className={row.verdict === "supported" || row.verdict === "contradicted" ? undefined : "ink3"}>
                  <td className="min-w-[13em]">{claims(row.key)}</td>
                  <td className={row.verdict === "supported" ? "font-semibold" : row.verdict === "contradicted" ? "font-semibold" : undefined}>{t(row.verdict === null ? "verdicts.no_data" : `verdicts.${row.verdict}`)}</td>
                  <td className="num">{row.estimate === null ? "" : coefficient(row.estimate)}</td>
                  <td className="num">{interval ? t("range", interval) : t("noInterval")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="s12 ink3 mt-2 max-w-[76ch]">{t("hypotheses.note")}</p>
    </section>
  );
}
