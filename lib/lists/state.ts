import { z } from "zod";

import { isAskable, pageOf, type SearchParams, single } from "@/lib/format/address";
import { day as dayInput } from "@/lib/format/input";
import { type Column, columnOf, type Description } from "./columns/column";
import { firstDirection } from "./address";
import { ENUMERATIONS } from "./enumerations";
import type { Filter, ListState, Sort } from "./types";

/** More than anybody asks for, so that an address cannot grow a statement without end. */
const MOST_VALUES = 100;
const MOST_SORTS = 3;
const MOST_TEXT = 200;

/** The state of a list as its address says it. What the list does not know is as if it were not there. */
export function listState(description: Description, sent: SearchParams): ListState {
  const params = Object.fromEntries(Object.entries(sent).filter(([, value]) => [value].flat().every((text) => text === undefined || isAskable(text))));
  const context = (name: "show" | "edition" | "selection") => (description.contexts ? z.uuid().nullable().catch(null).parse(single(params, name)) : null);
  const group = single(params, "group");
  return {
    search: z.string().trim().min(1).max(100).nullable().catch(null).parse(single(params, "q")),
    show: context("show"),
    edition: context("edition"),
    selection: context("selection"),
    columns: columnsIn(description, params),
    filters: description.columns.flatMap((column) => filterIn(column, params)),
    sorts: sortsIn(description, params),
    group: group === "all" || (group !== null && columnOf(description, group)?.groups) ? group : null,
    page: pageOf(params),
  };
}

/** Whether an address says anything of what is looked at; a page of it is not. */
export function saysState(description: Description, params: SearchParams): boolean {
  const own = new Set(["q", "show", "edition", "selection", "cols", "sort", "dir", "group"]);
  return Object.keys(params).some((name) => own.has(name) || columnOf(description, name.split(".")[0] ?? "") !== undefined);
}

function columnsIn(description: Description, params: SearchParams): string[] {
  // a form sends one value for each ticked column, an address has them in one
  const asked = [params.cols].flat().flatMap((text) => text?.split(",") ?? []);
  const known = [...new Set(asked)].filter((id) => columnOf(description, id));
  return known.length === 0 ? [...description.usual.columns] : known;
}

function sortsIn(description: Description, params: SearchParams): Sort[] {
  const parts = [params.sort].flat().flatMap((text) => text?.split(",") ?? []).filter((part) => part !== "");
  if (parts.length === 0) return [...description.usual.sorts];
  const whole = single(params, "dir");
  const sorts: Sort[] = [];
  for (const part of parts) {
    const [id = "", direction = whole] = part.split(".");
    const column = columnOf(description, id);
    if (!column || column.sorts === false || sorts.some((each) => each.column === id) || sorts.length === MOST_SORTS) continue;
    sorts.push({ column: id, direction: direction === "asc" || direction === "desc" ? direction : firstDirection(column) });
  }
  return sorts.length === 0 && !parts.includes("none") ? [...description.usual.sorts] : sorts;
}

function filterIn(column: Column, params: SearchParams): Filter[] {
  if (column.filters === false) return [];
  const { id, kind } = column;
  const filters: Filter[] = [];
  if (column.choices) {
    const values = [...new Set([params[id]].flat())].filter((value): value is string => value !== undefined && isValue(column, value)).slice(0, MOST_VALUES);
    if (values.length > 0) filters.push({ column: id, how: "is", values });
  } else if (kind === "text" || kind === "long" || kind === "link") {
    const text = single(params, `${id}.has`)?.trim().slice(0, MOST_TEXT) ?? "";
    if (text !== "") filters.push({ column: id, how: "has", text });
    const values = [params[id]].flat().filter((value): value is string => value !== undefined && value !== "" && value.length <= MOST_TEXT).slice(0, MOST_VALUES);
    if (values.length > 0) filters.push({ column: id, how: "is", values });
  } else {
    const [from, to] = [bound(kind, single(params, `${id}.from`)), bound(kind, single(params, `${id}.to`))];
    if (from !== null || to !== null) filters.push({ column: id, how: "between", from, to });
  }
  const empty = single(params, `${id}.empty`);
  if (empty === "yes" || empty === "no") filters.push({ column: id, how: "empty", empty: empty === "yes" });
  return filters;
}

function isValue(column: Column, value: string): boolean {
  if (value === "" || value.length > MOST_TEXT) return false;
  if (column.cast === "uuid") return z.uuid().safeParse(value).success;
  if (column.own && column.own.options.length > 0) return column.own.options.some(({ key }) => key === value);
  const known = column.choices && ENUMERATIONS[column.choices];
  return known === undefined || known.includes(value);
}

/** A figure or a day at one end of a range; null where it is neither. */
function bound(kind: Column["kind"], text: string | null): string | null {
  if (text === null) return null;
  if (kind === "day") return dayInput.safeParse(text).success ? text : null;
  const figure = text.replace(",", ".");
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(figure) ? figure : null;
}
