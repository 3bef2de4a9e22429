import type { ReactNode } from "react";

import { type SearchParams, single, withParams } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { Empty } from "./empty";
import { FilterForm, FilterText } from "./filter-form";
import { Paging } from "./paging";
import { Views } from "./views";

interface Props {
  readonly title: string;
  readonly acts: ReactNode;
  /** Where the list is, and what was asked of it there. */
  readonly path: string;
  readonly wish: SearchParams;
  /** The views of the list, the usual one first: it needs no word in the address. */
  readonly views: readonly { readonly name: string; readonly label: string }[];
  readonly view: string;
  readonly search: string;
  readonly page: Omit<PageOf<unknown>, "rows">;
  readonly empty: { readonly filtered: string; readonly view: string };
  /** Another choice beside the views, and what of it the search keeps. */
  readonly also?: ReactNode;
  readonly kept?: Readonly<Record<string, string>>;
  /** The table, where there is something to show. */
  readonly children: ReactNode;
}

/** A list of open matters with a few views, a search and pages, all of them in the address. */
export function ViewedList({ title, acts, path, wish, views, view, search, page: { page, pageSize, total }, empty, also, kept = {}, children }: Props) {
  const filtered = single(wish, "q") !== null || single(wish, "exhibitor") !== null;
  const usual = views[0]?.name;
  return (
    <>
      <div className="top">
        <h1>{title}</h1>
        <div className="acts">{acts}</div>
      </div>
      <Views label={title} views={views.map(({ name, label }) => ({ href: withParams(path, wish, { view: name === usual ? null : name }), label, current: name === view }))} />
      {also}
      <FilterForm path={path} filtered={filtered}>
        {view !== usual && <input type="hidden" name="view" value={view} />}
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilterText name="q" label={search} value={single(wish, "q")} />
      </FilterForm>
      {total === 0 ? <Empty text={filtered ? empty.filtered : empty.view} /> : children}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
    </>
  );
}
