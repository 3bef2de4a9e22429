import { useTranslations } from "next-intl";
import Link from "next/link";

import { OWN_NOUNS } from "@/lib/fields/types";
import { stateAddress } from "@/lib/lists/address";
import type { LoadedList } from "@/lib/lists/types";
import { addressWith, carried } from "./address";
import { HiddenParams } from "./hidden-params";

const PLACES = ["sort1", "sort2", "sort3"] as const;

/** Which columns are shown and in which order, how the rows are ordered, and by what they are counted. */
export function ArrangePanel({ list }: { list: LoadedList }) {
  const t = useTranslations("lists");
  const { columns } = list.state;
  const labelOf = (id: string) => list.all.find((column) => column.id === id)?.label ?? id;
  const to = (next: readonly string[]) => addressWith(list, { columns: next, page: list.state.page }, { panel: "columns" });
  const swapped = (index: number, by: -1 | 1) => {
    const next = [...columns];
    const [a, b] = [next[index], next[index + by]];
    if (a === undefined || b === undefined) return next;
    [next[index], next[index + by]] = [b, a];
    return next;
  };
  const others = list.all.filter(({ id }) => !columns.includes(id));
  const own = OWN_NOUNS.find((noun) => noun === list.noun);
  const sortable = list.all.filter(({ sorts }) => sorts);
  return (
    <section aria-labelledby="arrange" className="panel">
      <h2 id="arrange">{t("arrange.title")}</h2>
      <div className="panel-grid">
        <div>
          <h3 className="mb-1">{t("arrange.shown")}</h3>
          <ol className="rows s13">
            {columns.map((id, index) => (
              <li key={id} className="pair !py-1">
                <span>{labelOf(id)}</span>
                <span className="flex gap-3">
                  {index > 0 && (
                    <Link scroll={false} href={to(swapped(index, -1))} aria-label={t("arrange.left", { column: labelOf(id) })}>
                      ↑
                    </Link>
                  )}
                  {index < columns.length - 1 && (
                    <Link scroll={false} href={to(swapped(index, 1))} aria-label={t("arrange.right", { column: labelOf(id) })}>
                      ↓
                    </Link>
                  )}
                  {columns.length > 1 && (
                    <Link scroll={false} href={to(columns.filter((each) => each !== id))} aria-label={t("arrange.remove", { column: labelOf(id) })}>
                      {t("arrange.removeWord")}
                    </Link>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3 className="mb-1">{t("arrange.others")}</h3>
          <ul className="rows s13">
            {others.map(({ id, label }) => (
              <li key={id} className="pair !py-1">
                <span>{label}</span>
                <Link scroll={false} href={to([...columns, id])} aria-label={t("arrange.add", { column: label })}>
                  {t("arrange.addWord")}
                </Link>
              </li>
            ))}
          </ul>
          {own && (
            <p className="s13 mt-2">
              <Link href={`/${list.path.split("/")[1]}/fields?of=${own}`}>{t("arrange.own")}</Link>
            </p>
          )}
        </div>
        <form method="get" action={list.path} className="grid content-start gap-3">
          <HiddenParams params={carried(list)} except={["sort", "group", "page", "saved"]} />
          <h3>{t("arrange.sorts")}</h3>
          {PLACES.map((place, index) => {
            const sort = list.state.sorts[index];
            return (
              <label key={place} className="field">
                <span>{t(`arrange.${place}`)}</span>
                <select className="input" name="sort" defaultValue={sort ? `${sort.column}.${sort.direction}` : index === 0 ? "none" : ""}>
                  <option value={index === 0 ? "none" : ""}>{t("arrange.noSort")}</option>
                  {sortable.flatMap(({ id, label }) =>
                    (["asc", "desc"] as const).map((direction) => (
                      <option key={`${id}.${direction}`} value={`${id}.${direction}`}>
                        {label}, {t(direction === "asc" ? "arrange.ascending" : "arrange.descending")}
                      </option>
                    )),
                  )}
                </select>
              </label>
            );
          })}
          <label className="field">
            <span>{t("arrange.group")}</span>
            <select className="input" name="group" defaultValue={list.state.group ?? ""}>
              <option value="">{t("arrange.noGroup")}</option>
              <option value="all">{t("arrange.all")}</option>
              {list.all
                .filter(({ groups }) => groups)
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </select>
          </label>
          <p className="flex flex-wrap items-center gap-3">
            <button className="btn main">{t("arrange.apply")}</button>
            <Link href={stateAddress(list.path, list, { ...list.state, ...list.usual, group: null, page: 1 })}>{t("arrange.usual")}</Link>
          </p>
        </form>
      </div>
    </section>
  );
}
