import { useTranslations } from "next-intl";

import { FilterSelect } from "@/components/ui/filter-form";
import type { ColumnInfo, LoadedList } from "@/lib/lists/types";
import { carried } from "./address";
import { HiddenParams } from "./hidden-params";

/** More choices than these stand better in a list to open. */
const MOST_BOXES = 8;

/** Every column that a list can be narrowed by, as a form that goes into the address. */
export function FilterPanel({ list }: { list: LoadedList }) {
  const t = useTranslations("lists");
  const columns = list.all.filter(({ filters }) => filters);
  const names = columns.flatMap(({ id }) => [id, `${id}.has`, `${id}.from`, `${id}.to`, `${id}.empty`]);
  return (
    <section aria-labelledby="more-filters" className="panel">
      <h2 id="more-filters">{t("filters.title")}</h2>
      <form method="get" action={list.path}>
        <HiddenParams params={carried(list)} except={[...names, "page", "saved"]} />
        <div className="panel-grid">{columns.map((column) => <ColumnFilter key={column.id} column={column} list={list} />)}</div>
        <p className="mt-4">
          <button className="btn main">{t("filters.apply")}</button>
        </p>
      </form>
    </section>
  );
}

function ColumnFilter({ column, list }: { column: ColumnInfo; list: LoadedList }) {
  const t = useTranslations("lists");
  const { id, label, kind, choices } = column;
  const own = list.state.filters.filter((filter) => filter.column === id);
  const is = own.find((filter) => filter.how === "is");
  const has = own.find((filter) => filter.how === "has");
  const between = own.find((filter) => filter.how === "between");
  const empty = own.find((filter) => filter.how === "empty");
  const options = choices ? (list.words[choices] ?? []) : [];
  const chosen = is?.how === "is" ? is.values : [];
  return (
    <fieldset className="grid gap-2 content-start">
      <legend className="mb-1 s13 font-medium">{label}</legend>
      {choices && options.length > 0 && options.length <= MOST_BOXES && (
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {options.map((option) => (
            <label key={option.value} className="s13 flex items-center gap-1">
              <input type="checkbox" name={id} value={option.value} defaultChecked={chosen.includes(option.value)} /> {option.label}
            </label>
          ))}
        </div>
      )}
      {choices && options.length > MOST_BOXES && (
        <>
          <select className="input" name={id} aria-label={label} defaultValue={chosen[0] ?? ""}>
            <option value="">{t("filters.any")}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          {chosen.slice(1).map((value) => (
            <input key={value} type="hidden" name={id} value={value} />
          ))}
        </>
      )}
      {!choices && (kind === "text" || kind === "long" || kind === "link") && (
        <>
          <input className="input" type="search" name={`${id}.has`} aria-label={t("filters.has", { column: label })} defaultValue={has?.how === "has" ? has.text : ""} maxLength={200} />
          {chosen.map((value) => (
            <input key={value} type="hidden" name={id} value={value} />
          ))}
        </>
      )}
      {(kind === "number" || kind === "money" || kind === "score" || kind === "day") && (
        <div className="flex items-center gap-2">
          {(["from", "to"] as const).map((end) => (
            <label key={end} className="s13 flex min-w-0 flex-1 items-center gap-1">
              <span className={end === "from" ? "sr-only" : undefined}>{end === "from" ? t("filters.from", { column: label }) : t("filters.to")}</span>
              <input className="input" type={kind === "day" ? "date" : "text"} inputMode={kind === "day" ? undefined : "decimal"} name={`${id}.${end}`} defaultValue={(between?.how === "between" && between[end]) || ""} maxLength={20} />
            </label>
          ))}
        </div>
      )}
      {column.empties && <FilterSelect
        name={`${id}.empty`}
        label={t("filters.empty")}
        value={empty?.how === "empty" ? (empty.empty ? "yes" : "no") : null}
        any={t("filters.either")}
        options={[
          { value: "yes", label: t("filters.isEmpty") },
          { value: "no", label: t("filters.notEmpty") },
        ]}
      />}
    </fieldset>
  );
}
