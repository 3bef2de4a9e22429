import { InputError, netPromoterScore } from "../../lib/relationship-quality";
import type { MeasureModel } from "./model-file";
import { numberColumn, type Table } from "./table";

/** Net promoter score of every 0–10 question named in `constructs` (each with exactly one item), or of the only column when there is just one. */
export function npsReport(table: Table, model: MeasureModel): object {
  const named = Object.entries(model.constructs);
  if (model.scale !== undefined && (model.scale[0] !== 0 || model.scale[1] !== 10)) throw new InputError("bad_option", "a net promoter score needs the scale [0, 10]", { column: "scale" });
  const only = table.names.length === 1 ? table.names[0] : undefined;
  const questions: [string, string[]][] = named.length > 0 ? named : only === undefined ? [] : [[only, [only]]];
  if (questions.length === 0) throw new InputError("wrong_shape", `name the question: "constructs": {"NPS": ["column"]}`, { column: "constructs" });
  const warnings = model.unknownKeys.map((key) => `model file: "${key}" is not a known entry and was not used`);
  const constructs = Object.fromEntries(
    questions.map(([name, items]) => {
      const [item, ...more] = items;
      if (item === undefined || more.length > 0) throw new InputError("wrong_shape", `"${name}" must name exactly one 0–10 question`, { column: name });
      const answers = numberColumn(table, item, model.missing);
      const score = netPromoterScore(answers, { level: model.confidence, column: item });
      const missing = answers.filter((answer) => answer === null).length;
      if (missing > 0) warnings.push(`${name}: ${missing} of ${answers.length} rows have no answer`);
      if (score.value === null) return [name, { n: 0, nps: null, low: null, high: null, promoters: 0, passives: 0, detractors: 0, reason: score.reason }];
      const { score: nps, low, high, promoters, passives, detractors } = score.value;
      return [name, { n: score.n, nps, low, high, promoters, passives, detractors }];
    }),
  );
  const results = Object.values(constructs);
  return { n: table.rows, constructs, ...(results.length === 1 ? (results[0] ?? {}) : {}), warnings };
}
