import type { Column, Description } from "@/lib/lists/columns/column";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { ENUMERATIONS } from "@/lib/lists/enumerations";
import type { NounApi } from "./noun";
import { MOST_ROWS } from "./page";

type Json = Readonly<Record<string, unknown>>;

const uuid = { type: "string", format: "uuid" };

/** What the address of a noun's list takes: paging, its references, and the filters of the noun's own list on the pages. */
export function listParameters({ list, of }: NounApi): Json[] {
  return [
    inQuery("limit", { type: "integer", minimum: 1, maximum: MOST_ROWS, default: 50 }),
    inQuery("after", uuid, "The `next` of the page before."),
    ...Object.keys(of).map((name) => inQuery(name, uuid)),
    ...filtersOf(DESCRIPTIONS[list]),
  ];
}

function filtersOf(description: Description): Json[] {
  return [
    inQuery("q", { type: "string", minLength: 1, maxLength: 100 }, "What the list's own search looks for."),
    ...(description.contexts ? [inQuery("show", uuid), inQuery("edition", uuid), inQuery("selection", uuid)] : []),
    ...description.columns.filter(({ filters }) => filters !== false).flatMap(columnFilters),
  ];
}

function columnFilters(column: Column): Json[] {
  const { id, kind, choices, cast } = column;
  const known = choices && ENUMERATIONS[choices];
  const value = cast === "uuid" ? uuid : known ? { type: "string", enum: [...known] } : { type: "string" };
  const several = inQuery(id, { type: "array", items: value }, "One of these; the name may be repeated.");
  const ends = (type: Json) => ["from", "to"].map((end) => inQuery(`${id}.${end}`, type));
  const empty = inQuery(`${id}.empty`, { type: "string", enum: ["yes", "no"] });
  if (choices) return [several, empty];
  if (kind === "text" || kind === "long" || kind === "link") return [inQuery(`${id}.has`, { type: "string" }), several, empty];
  return [...ends(kind === "day" ? { type: "string", format: "date" } : { type: "number" }), empty];
}

function inQuery(name: string, schema: Json, description?: string): Json {
  return { name, in: "query", schema, ...(description === undefined ? {} : { description }) };
}
