import { getLocale, getTranslations } from "next-intl/server";

import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { dayText } from "@/lib/format/day-text";
import { editionLabel } from "@/lib/format/edition-label";
import { segmentParam } from "@/lib/results/schema";
import type { CampaignResults } from "@/lib/results/types";
import { figureShort, type ResultWords } from "@/lib/results/words";
import { Indices } from "./indices";
import { Measures } from "./measures";
import { Questions } from "./questions";
import { Segments } from "./segments";

interface Props {
  readonly workspace: string;
  readonly campaignId: string;
  readonly results: CampaignResults;
  readonly openedOn: Date;
  readonly today: Date;
  /** Zone of tolerance, map, dimensions and closeness: drawn by the room of the edition reports, which comes later than this one. */
  readonly service: React.ReactNode;
}

/** What a campaign's answers say, in the view of the address. */
export async function Results({ workspace, campaignId, results, openedOn, today, service }: Props) {
  const [t, locale] = await Promise.all([getTranslations("results"), getLocale()]);
  const { view, comparedWith, flags } = results;
  const path = `/${workspace}/surveys/campaigns/${campaignId}/results`;
  const answered = results.questions.some(({ distributions }) => distributions.some(({ n }) => n > 0));
  if (!answered && results.segments.length === 0) return <Empty text={t("page.nobody")} />;
  const earlier = comparedWith ? (comparedWith.kind === "campaign" ? t("page.campaignOf", { title: comparedWith.title, edition: editionLabel(comparedWith.edition, locale) }) : editionLabel(comparedWith.edition, locale)) : null;
  return (
    <>
      <h2 className="mt-5">{headline(results, t, locale)}</h2>
      <FilterForm path={path} filtered={view.segment !== "all" || view.language !== "all"}>
        <FilterSelect name="segment" label={t("segment")} value={view.segment === "all" ? null : segmentParam(view.segment.name)} any={t("everybody")} options={results.segments.map((segment) => ({ value: segmentParam(segment), label: segment ?? t("noSegment") }))} />
        <FilterSelect name="language" label={t("language")} value={view.language === "all" ? null : view.language} any={t("anyLanguage")} options={(["en", "zh"] as const).map((language) => ({ value: language, label: t(`languages.${language}`) }))} />
      </FilterForm>
      {results.anonymous !== "none" && <p className="s13 ink2 max-w-[80ch]">{t(`page.anonymous.${results.anonymous}`)}</p>}
      {results.withheld && <p className="s13 watch max-w-[80ch]">{t("page.withheld")}</p>}
      {flags.forms > 0 && (
        <p className="s13 ink2 max-w-[80ch]">
          {t("page.flags", {
            forms: flags.forms, straight: flags.straightLining, speeding: flags.speeding, contradiction: flags.contradiction, left: flags.leftOut, day: dayText(openedOn, locale),
            rule: flags.leaveOutFrom === null ? t("page.ruleKeep") : t("page.ruleFrom", { n: flags.leaveOutFrom }),
          })}
        </p>
      )}
      <p className="s13 ink2 max-w-[80ch]">{earlier ? t("page.compared", { what: earlier, n: results.comparisons }) : t("page.comparedNone")}</p>
      <Measures workspace={workspace} results={results} earlier={earlier} />
      <Indices workspace={workspace} results={results} />
      <Segments results={results} />
      {service}
      <Questions results={results} />
      <p className="s12 ink3 mt-7">{t("page.asOf", { day: dayText(today, locale) })}</p>
    </>
  );
}

/** Satisfaction first; a form that does not ask for it is led by what it asks, under that name. */
function headline({ measures }: CampaignResults, t: ResultWords, locale: "en" | "zh"): string {
  const satisfaction = measures.find(({ key, own }) => key === "SAT" && !own) ?? measures[0];
  const [first, second] = satisfaction?.parts ?? [];
  const name = satisfaction && (satisfaction.key !== "SAT" || satisfaction.own) ? satisfaction.name[locale] : null;
  if (first && second && (first.figure.value !== null || second.figure.value !== null)) {
    const figures = { en: figureShort(first.figure, t), zh: figureShort(second.figure, t) };
    return name === null ? t("page.findingApart", figures) : t("page.findingOfApart", { name, ...figures });
  }
  if (!first || first.figure.value === null) return t("page.findingNone");
  const figure = figureShort(first.figure, t);
  return name === null ? t("page.finding", { figure }) : t("page.findingOf", { name, figure });
}
