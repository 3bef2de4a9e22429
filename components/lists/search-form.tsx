import { useLocale, useTranslations } from "next-intl";

import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import type { FilterChoices } from "@/lib/portfolio/types";
import type { LoadedList } from "@/lib/lists/types";
import { carried } from "./address";
import { HiddenParams } from "./hidden-params";

/** The columns that exhibitors are most often narrowed by. */
const QUICK = ["segment", "owner", "stage", "tag"] as const;

/** What narrows a list most often, in one line; the rest of the state goes along. */
export function SearchForm({ list, filtered }: { list: LoadedList; filtered: boolean }) {
  const choices = list.quick;
  const t = useTranslations("lists");
  const x = useTranslations("exhibitors.list");
  const locale = useLocale();
  // a column that several values are chosen of stays as it is: one select could not say them
  const quick = list.noun !== "exhibitors" ? [] : QUICK.filter((id) => !list.state.filters.some((filter) => filter.column === id && (filter.how !== "is" || filter.values.length > 1)));
  const value = (id: string) => {
    const filter = list.state.filters.find((each) => each.column === id);
    return filter?.how === "is" ? (filter.values[0] ?? null) : null;
  };
  const any = { segment: x("anySegment"), owner: x("anyOwner"), stage: x("anyStage"), tag: x("anyTag") };
  const showName = (show: FilterChoices["shows"][number]) => (locale === "zh" && show.nameZh !== null ? show.nameZh : show.name);
  const shows = choices === null ? [] : list.state.show === null ? choices.shows : choices.shows.filter((show) => show.id === list.state.show);
  return (
    <FilterForm path={list.path} filtered={filtered}>
      <HiddenParams params={carried(list)} except={["q", "page", "saved", ...quick, ...(choices ? ["show", "edition", "selection"] : [])]} />
      <FilterText name="q" label={t("search")} value={list.state.search} />
      {choices && (
        <>
          <FilterSelect name="show" label={x("show")} value={list.state.show} any={x("anyShow")} options={choices.shows.map((show) => ({ value: show.id, label: showName(show) }))} />
          <FilterSelect name="edition" label={x("edition")} value={list.state.edition} any={x("anyEdition")} options={shows.flatMap((show) => show.editions.map(({ id, name }) => ({ value: id, label: shows.length > 1 ? `${showName(show)} ${name}` : name })))} />
          {(choices.selections.length > 0 || list.state.selection !== null) && <FilterSelect name="selection" label={x("selection")} value={list.state.selection} any={x("anySelection")} options={choices.selections.map(({ id, name }) => ({ value: id, label: name }))} />}
        </>
      )}
      {quick.map((id) => {
        const column = list.all.find((each) => each.id === id);
        const options = column?.choices ? (list.words[column.choices] ?? []) : [];
        return options.length === 0 ? null : <FilterSelect key={id} name={id} label={x(id)} value={value(id)} any={any[id]} options={options} />;
      })}
    </FilterForm>
  );
}
