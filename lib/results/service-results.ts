import { attributeOf, SERVICE_ITEMS, type ServiceDimension } from "@/lib/surveys/attribute-questions";
import { questionsOf } from "@/lib/surveys/schema";
import type { Shape } from "./apart";
import { TUPLES, tuplesOf } from "./blocks";
import { sameInBoth } from "./comparable";
import { expanded, figured, questionFigure, spanOf } from "./figure-of";
import { meanFromCells } from "./figures";
import { type Cell, guarded } from "./guard";
import { blockFor, type Reading } from "./read-source";
import { closeness, importanceMap, serviceRows, toleranceRows } from "./service";
import type { Figure, Selected, ServiceResult } from "./types";
import type { View } from "./view";

const ITEMS: readonly string[] = [...Object.values(SERVICE_ITEMS), ...TUPLES.CLOSENESS];

/** Zone of tolerance, map, dimensions of service and closeness; a language at a time until every answer behind them is shown to be the same in both. */
export function serviceResults({ reading, view, languages }: Shape): ServiceResult[] {
  const behind = questionsOf(reading.definition).filter(({ id }) => attributeOf(id) !== null || ITEMS.includes(id.replace(".expected", "")));
  if (behind.length === 0) return [];
  const [one, other] = languages.map((language) => ({ ...view, language }));
  const together = view.language !== "all" || !one || !other || behind.every((question) => sameInBoth(questionFigure(reading, question, one).figure, questionFigure(reading, question, other).figure, spanOf(question)));
  return together ? [serviceIn(reading, view, null)] : [serviceIn(reading, one, one.language), serviceIn(reading, other, other.language)];
}

function serviceIn(reading: Reading, view: View, language: ServiceResult["language"]): ServiceResult {
  const rows = (key: string): Selected<readonly (number | null)[]> => {
    const [axis = "", attribute = ""] = key.split(" ");
    const single = axis === "importance" || axis === "performance" ? `${attribute}.${axis}` : null;
    const cells: readonly Cell<readonly number[]>[] = single === null ? (reading.facts.tuples.get(key) ?? []) : (reading.facts.items.get(single) ?? []).map((cell) => ({ ...cell, value: [cell.value] }));
    const found = guarded(cells, blockFor(reading, single ?? tuplesOf(reading.definition)[key]?.[0]), view);
    return found.cells === null ? { values: null, n: found.n, hidden: found.hidden } : expanded(found.cells);
  };
  const alone = (dimension: ServiceDimension): Figure => {
    const cells = reading.facts.items.get(SERVICE_ITEMS[dimension]);
    if (!cells) return { value: null, hidden: "not_asked", n: 0 };
    return figured(guarded(cells, blockFor(reading, SERVICE_ITEMS[dimension]), view), (kept) => meanFromCells(kept, [1, 7])).figure;
  };
  return { language, tolerance: toleranceRows(rows), map: importanceMap(rows), service: serviceRows(rows, alone), closeness: closeness(rows("CLOSENESS")) };
}
