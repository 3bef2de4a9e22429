import { getTranslations } from "next-intl/server";

import { MeasureLink } from "@/components/measurement/measure-link";
import type { ReliabilityResult } from "@/lib/reliability/schema";

const KINDS = ["straightLining", "contradiction", "speeding"] as const;

/** How many forms show a sign of careless answering, of how many that could be judged. */
export async function CarelessSection({ workspace, results }: { workspace: string; results: readonly ReliabilityResult[] }) {
  const t = await getTranslations("reliability");
  const sum = (of: (result: ReliabilityResult) => number) => results.reduce((all, result) => all + of(result), 0);
  const flagged = sum(({ flags }) => flags.straightLining + flags.contradiction + flags.speeding);
  return (
    <section className="part">
      <header>
        <h2>{results.length > 0 ? t("careless.titleFound", { n: flagged, responses: sum(({ flags }) => flags.responses) }) : t("careless.title")}</h2>
        <MeasureLink workspace={workspace} construct="carelessAnswers" />
      </header>
      <table className="fold">
        <thead>
          <tr>
            <th>{t("careless.kind")}</th>
            {results.map(({ language }) => (
              <th key={language} className="num">
                {t(`languages.${language}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <td>
                {t(`careless.kinds.${kind}`)}
                <span className="sub">{t(`careless.why.${kind}`)}</span>
              </td>
              {results.map(({ language, flags }) => (
                <td key={language} className="num" data-h={t(`languages.${language}`)}>
                  {flags.judged[kind] === 0 ? <span className="ink3">{t("careless.notJudged")}</span> : <span>{flags[kind]} <span className="ink3">/ {flags.judged[kind]}</span></span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="s12 ink3 mt-2">{t("careless.note")}</p>
    </section>
  );
}
