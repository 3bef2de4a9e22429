import type { PathModel } from "./model";

/** The constructs of the path model of measurement.md (g) and the items that ask for them, by item-bank id. */
export const SEED_CONSTRUCTS = ["FRI", "SAT", "TST", "TRUST", "SAC", "AFF", "CON", "NOR", "LOY"] as const;
export type SeedConstruct = (typeof SEED_CONSTRUCTS)[number];

/**
 * The arrows of measurement.md (g). The seeds' loop satisfaction ↔ trust is cut by time: this edition's satisfaction (SAT) before organisation trust
 * (TRUST) before cumulative satisfaction (SAC).
 */
export const SEED_PATHS: readonly (readonly [SeedConstruct, SeedConstruct])[] = [
  ["FRI", "TST"],
  ["SAT", "TRUST"],
  ["TST", "TRUST"],
  ["FRI", "SAC"],
  ["SAT", "SAC"],
  ["TRUST", "SAC"],
  ["SAC", "AFF"],
  ["TRUST", "AFF"],
  ["FRI", "AFF"],
  ["AFF", "CON"],
  ["SAC", "CON"],
  ["TRUST", "CON"],
  ["FRI", "CON"],
  ["AFF", "NOR"],
  ["AFF", "LOY"],
  ["CON", "LOY"],
  ["NOR", "LOY"],
];

/** One arrow more than {@link SEED_PATHS}, friendship to this edition's satisfaction, without which "friendship moves cumulative more than this edition's satisfaction" could not be asked. */
export const HYPOTHESIS_PATHS: readonly (readonly [SeedConstruct, SeedConstruct])[] = [["FRI", "SAT"], ...SEED_PATHS];

/**
 * The seeds' path model on a given set of items; constructs without items are left out together with their arrows.
 * Formula: the arrows of HYPOTHESIS_PATHS whose two ends have items. Source: course deck 000; measurement.md (g). Range: a model without circles.
 * Missing rule: a construct without items is left out with its arrows. Shapes: item ids by construct.
 * @example
 * seedPathModel({ SAT: ["SAT1"], TRUST: ["TOG1", "TOI1"], SAC: ["SAC1"] }).paths.length // => 3
 */
export function seedPathModel(items: Partial<Readonly<Record<SeedConstruct, readonly string[]>>>, paths = HYPOTHESIS_PATHS): PathModel {
  const present = SEED_CONSTRUCTS.filter((name) => (items[name]?.length ?? 0) > 0);
  return {
    constructs: Object.fromEntries(present.map((name) => [name, items[name] ?? []])),
    paths: paths.filter(([from, to]) => present.includes(from) && present.includes(to)),
  };
}

const PREFIXES: Readonly<Record<string, SeedConstruct>> = { TOG: "TRUST", TOI: "TRUST", TOC: "TRUST", TST: "TST", FRI: "FRI", SAT: "SAT", SAC: "SAC", AFF: "AFF", CON: "CON", NOR: "NOR", LOY: "LOY" };

/**
 * Sorts item-bank ids into the constructs of the seeds' model: organisation trust takes goodwill, integrity and capability together; other ids are ignored.
 * Formula: look-up in data. Source: course deck 000; measurement.md (g). Range: the constructs of the seeds' model that have items.
 * Missing rule: an id that is not in the model is ignored. Shapes: item ids such as "TOI1".
 * @example
 * seedItemsOf(["TOG1", "TOI1", "SAT1", "IMG1"]) // => { TRUST: ["TOG1", "TOI1"], SAT: ["SAT1"] }
 */
export function seedItemsOf(ids: readonly string[]): Partial<Record<SeedConstruct, string[]>> {
  const items: Partial<Record<SeedConstruct, string[]>> = {};
  for (const id of ids) {
    const prefix = id.replace(/\d+$/, "");
    const construct = Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix] : undefined;
    if (construct !== undefined) (items[construct] ??= []).push(id);
  }
  return items;
}
