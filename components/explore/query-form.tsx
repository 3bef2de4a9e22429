import { useLocale, useTranslations } from "next-intl";

import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { isEstimated, mayAsk, mayFilterOwner, mayFilterSelection, openBreakDowns } from "@/lib/explore/access";
import { type ExploreQuery, MEASURE_IDS } from "@/lib/explore/schema";
import { chartsOf, type Grain, type MeasureId, MEASURES } from "@/lib/explore/types";
import { STAGE_ORDER } from "@/lib/portfolio/stage-order";
import type { FilterChoices } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";

const GROUPS = ["exhibitors", "attitudes", "stands", "answers", "records"] as const;

/** The question as a form: measure, break-down, chart and filters; a plain GET, so that every answer has its address. */
export function QueryForm({ path, member, query, choices }: { path: string; member: MemberSession; query: ExploreQuery; choices: FilterChoices }) {
  const t = useTranslations("explore");
  const filters = useTranslations("exhibitors.list");
  const stages = useTranslations("relationships.stages");
  const locale = useLocale();
  const showName = (show: FilterChoices["shows"][number]) => (locale === "zh" ? (show.nameZh ?? show.name) : show.name);
  const shows = query.show === null ? choices.shows : choices.shows.filter(({ id }) => id === query.show);
  // by who looks after them, means are of everybody at once
  const filtered = query.show !== null || query.edition !== null || query.segment !== null || query.owner !== null || query.stage !== null || query.selection !== null;
  const narrow = !(query.by === "owner" && isEstimated(query.measure));
  return (
    <FilterForm path={path} filtered={filtered}>
      <label className="field max-md:w-full">
        <span>{t("measure")}</span>
        <select className="input" name="measure" defaultValue={query.measure}>
          {GROUPS.map((group) => (
            <optgroup key={group} label={t(`groups.${group}`)}>
              {MEASURE_IDS.filter((id) => groupOf(id) === group && mayAsk(member, id)).map((id) => (
                <option key={id} value={id}>
                  {t(`measures.${id}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <Choice name="by" label={t("breakDown")} value={query.by} options={openBreakDowns(member, query.measure).map((by) => ({ value: by, label: t(`by.${by}`) }))} />
      <Choice name="chart" label={t("chart")} value={query.chart} options={chartsOf(query.by).map((chart) => ({ value: chart, label: t(`charts.${chart}`) }))} />
      {narrow && (
        <details className="w-full" open={filtered}>
          <summary className="cursor-pointer s13 text-accent">{t("narrow")}</summary>
          <div className="mt-2 flex flex-wrap items-end gap-3">
          <FilterSelect name="show" label={filters("show")} value={query.show} any={filters("anyShow")} options={choices.shows.map((show) => ({ value: show.id, label: showName(show) }))} />
          <FilterSelect name="edition" label={filters("edition")} value={query.edition} any={filters("anyEdition")} options={shows.flatMap((show) => show.editions.map(({ id, name }) => ({ value: id, label: `${showName(show)} ${name}` })))} />
          <FilterSelect name="segment" label={filters("segment")} value={query.segment} any={filters("anySegment")} options={choices.segments.map((segment) => ({ value: segment, label: segment }))} />
          {mayFilterOwner(member, query.measure) && <FilterSelect name="owner" label={filters("owner")} value={query.owner} any={filters("anyOwner")} options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))} />}
          <FilterSelect name="stage" label={filters("stage")} value={query.stage} any={filters("anyStage")} options={STAGE_ORDER.map((stage) => ({ value: stage, label: stages(stage) }))} />
          {mayFilterSelection(query.measure) && (choices.selections.length > 0 || query.selection !== null) && <FilterSelect name="selection" label={filters("selection")} value={query.selection} any={filters("anySelection")} options={choices.selections.map(({ id, name }) => ({ value: id, label: name }))} />}
          </div>
        </details>
      )}
    </FilterForm>
  );
}

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <label className="field max-md:w-full">
      <span>{label}</span>
      <select key={`${value} ${options.length}`} className="input" name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function groupOf(id: MeasureId): (typeof GROUPS)[number] {
  const { grain, kind } = MEASURES[id];
  if (kind === "score") return "attitudes";
  const groups: Readonly<Record<Grain, (typeof GROUPS)[number]>> = { exhibitor: "exhibitors", participation: "stands", answer: "answers", invitation: "answers", record: "records" };
  return id === "interactionsPerExhibitor" ? "records" : groups[grain];
}
