import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { ShareBars } from "@/components/charts/share-bars";
import type { CampaignResults, Distribution, QuestionResult } from "@/lib/results/types";
import { figureText, fixed } from "@/lib/results/words";

/** Each question with its mean, and opened with how often each answer was given. */
export async function Questions({ results }: { results: CampaignResults }) {
  const [t, locale] = await Promise.all([getTranslations("results"), getLocale()]);
  const stop = locale === "zh" ? "，" : ", ";
  const answer = ({ scale }: QuestionResult, { value, label }: Distribution["counts"][number]) => (scale.kind === "yes_no" ? t(value === "yes" ? "questions.yes" : "questions.no") : (label?.[locale] ?? value));
  return (
    <section className="part">
      <header>
        <h2>{t("questions.title")}</h2>
      </header>
      <ul className="rows">
        {results.questions.map((question) => (
          <li key={question.id}>
            <details>
              <summary className="cursor-pointer">
                <span className="inline-grid w-[calc(100%-24px)] gap-x-8 align-top md:grid-cols-[minmax(0,1fr)_minmax(0,320px)]">
                  <span>
                    {question.wording[locale]}
                    <span className="block s12 ink3">
                      {question.id} · {scaleText(question)}
                      {question.reverse && ` · ${t("questions.reversed")}`}
                    </span>
                  </span>
                  <span className="s13">
                    {question.parts.length > 0
                      ? question.parts.map(({ language, figure }) => (
                          <span key={language} className={figure.value === null ? "block ink3" : "block"}>
                            {language !== null && `${t(`languages.${language}`)} `}
                            {figureText(figure, t, 1)}
                          </span>
                        ))
                      : question.distributions.map(({ hidden, n }) => (hidden === null ? t("n", { n }) : t(`hidden.${hidden === "not_asked" ? "too_few" : hidden}`, { n })))}
                  </span>
                </span>
              </summary>
              {question.distributions.map((distribution) => (
                <div key={distribution.language} className="mt-3">
                  {distribution.language !== null && <h3>{t(`languages.${distribution.language}`)}</h3>}
                  {distribution.hidden !== null ? (
                    <p className="s13 ink3">{t(`hidden.${distribution.hidden === "not_asked" ? "too_few" : distribution.hidden}`, { n: distribution.n })}</p>
                  ) : (
                    <ChartFigure
                      name={`question-${question.id}${distribution.language === null ? "" : `-${distribution.language}`}`}
                      title={question.wording[locale]}
                      label={t("questions.alt", { question: question.wording[locale], list: distribution.counts.map((count) => t("questions.altItem", { answer: answer(question, count), share: fixed(count.share) })).join(stop) })}
                      caption={t("n", { n: distribution.n })}
                      chart={<ShareBars bars={distribution.counts.map((count) => ({ label: answer(question, count), value: count.share, low: count.low, high: count.high, text: t("questions.share", { share: fixed(count.share), low: fixed(count.low), high: fixed(count.high) }) }))} />}
                      table={
                        <table>
                          <thead>
                            <tr>
                              <th>{t("questions.answer")}</th>
                              <th className="num">{t("questions.count")}</th>
                              <th className="num">%</th>
                            </tr>
                          </thead>
                          <tbody>
                            {distribution.counts.map((count) => (
                              <tr key={count.value}>
                                <td>{answer(question, count)}</td>
                                <td className="num">{count.n}</td>
                                <td className="num">
                                  <span>
                                    {fixed(count.share, 1)}
                                    <span className="sub">{t("range", { low: fixed(count.low, 1), high: fixed(count.high, 1) })}</span>
                                  </span>
                                </td>
                              </tr>
                            ))}
                          </tbody>
                        </table>
                      }
                    />
                  )}
                </div>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );

  function scaleText({ scale }: QuestionResult): string {
    if (scale.kind === "agree7") return t("questions.scale", { min: 1, max: 7 });
    if (scale.kind === "scale" || scale.kind === "number") return t("questions.scale", { min: scale.min, max: scale.max });
    return scale.kind === "choices" && scale.many ? t("questions.several") : t("questions.answers");
  }
}
