import { z } from "zod";
import { ESTIMATORS, InputError } from "../../lib/relationship-quality";

const name = z.string().min(1);
const missingMark = z.union([z.string(), z.number()]).transform(String);

const modelSchema = z.object({
  scale: z.tuple([z.number(), z.number()]).optional(),
  constructs: z.record(name, z.array(name).min(1)).default({}),
  reverse: z.array(name).default([]),
  missing: z.array(missingMark).default(["", "NA"]),
  paths: z.array(z.tuple([name, name])).default([]),
  estimator: z.enum(["ols", "disattenuated", "pls-path", "pls-factorial", "pls-centroid", "plsc"]).default("ols"),
  bootstrap: z.number().int().min(0).optional(),
  seed: z.number().int().default(1),
  /** Level of all intervals. */
  confidence: z.number().gt(0).lt(1).default(0.95),
  /** Column that names the exhibitor: rows of one exhibitor are resampled together. */
  cluster: name.optional(),
  /** Whether ols and disattenuated add standardised items (default) or the answers as given. */
  items: z.enum(["standardized", "raw"]).default("standardized"),
  unit: name.optional(),
  edition: name.optional(),
  outcome: name.optional(),
  features: z.array(name).optional(),
  freezeDay: name.optional(),
  outcomeDay: name.optional(),
  featureDays: z.record(name, name).default({}),
  bookedBefore: z.array(name).optional(),
  minimumTraining: z.number().int().min(2).optional(),
  ridge: z.number().min(0).optional(),
});

export type MeasureModel = z.infer<typeof modelSchema> & { readonly unknownKeys: readonly string[] };

/** Reads model.json; a wrong entry is an InputError that names it. */
export function readModel(bytes: Uint8Array): MeasureModel {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8").decode(bytes));
  } catch (error) {
    throw new InputError("wrong_shape", `the model file is no JSON: ${error instanceof Error ? error.message : String(error)}`, { column: "model" });
  }
  const parsed = modelSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(".") ?? "model";
    const hint = where === "estimator" ? ` (one of ${ESTIMATORS.join(", ")})` : "";
    throw new InputError("bad_option", `model file, ${where === "" ? "whole" : where}: ${issue?.message ?? "not understood"}${hint}`, { column: where });
  }
  const known = new Set(Object.keys(modelSchema.shape));
  const unknownKeys = Object.keys(typeof raw === "object" && raw !== null ? raw : {}).filter((key) => !known.has(key));
  const items = new Set(Object.values(parsed.data.constructs).flat());
  const stray = parsed.data.reverse.find((item) => !items.has(item));
  if (stray !== undefined && items.size > 0) throw new InputError("unknown_item", `"reverse" names "${stray}", which no construct asks`, { column: stray });
  return { ...parsed.data, unknownKeys };
}
