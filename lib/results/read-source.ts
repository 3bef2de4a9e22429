import { explain } from "@/lib/relationship-quality";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { blocksOf, type Measure, measuresOf, TRUST_PARTS, tuplesOf } from "./blocks";
import { type Asked, type Facts, readFacts, type ScoredRow, type Source } from "./cells-sql";
import type { AnonymousCount } from "./guard";

/** Everything that was answered to one source, counted, with what decides on its anonymous answers. Figures come out of it through the guard alone. */
export interface Reading {
  readonly facts: Facts;
  readonly blockOf: ReadonlyMap<string, string>;
  readonly definition: FormDefinition;
  readonly measures: readonly Measure[];
}

export interface Version {
  readonly id: string;
  readonly definition: FormDefinition;
}

/** Every answer of a source, scored on the questions that `only` keeps. The first version says what is asked. */
export async function readSource(
  tenant: Tenant,
  source: Source,
  versions: readonly Version[],
  options: { readonly leaveOutFrom: number | null; readonly withAnonymous: boolean; readonly only?: (question: Question) => boolean },
): Promise<Reading | null> {
  const [first] = versions;
  if (!first) return null;
  const { definition } = first;
  const asked: Asked = {
    source,
    leaveOutFrom: options.leaveOutFrom,
    scored: versions.flatMap((version) => measuresOf(version.definition, options.only).flatMap((measure) => rowsOf(version.id, measure))),
    tuples: tuplesOf(definition),
    blocks: versions.flatMap((version) => [...blocksOf(version.definition)].map(([item, block]) => ({ version: version.id, item, block }))),
  };
  const choices = questionsOf(definition).flatMap(({ id, scale }) => (scale.kind === "choices" ? [id] : []));
  return { facts: await readFacts(tenant, asked, choices, options.withAnonymous), blockOf: blocksOf(definition), definition, measures: withTrust(measuresOf(definition, options.only)) };
}

function rowsOf(version: string, { key, questions, needed }: Measure): ScoredRow[] {
  return questions.flatMap(({ id, scale, reverse }) => {
    const range = rangeOf(scale);
    return range ? [{ measure: key, version, item: id, ...range, reverse, needed }] : [];
  });
}

/** Trust stands after its parts, where all of them are asked. */
function withTrust(measures: readonly Measure[]): Measure[] {
  const parts = measures.filter(({ key, own }) => !own && TRUST_PARTS.some((part) => part === key));
  if (parts.length < TRUST_PARTS.length) return [...measures];
  const trust: Measure = { key: "TRUST", name: explain("TRUST")?.title ?? { en: "TRUST", zh: "TRUST" }, own: false, questions: parts.flatMap(({ questions }) => questions), needed: 0 };
  const last = measures.findLastIndex((measure) => parts.includes(measure));
  return [...measures.slice(0, last + 1), trust, ...measures.slice(last + 1)];
}

/** The anonymous forms that decide on a figure of this question. */
export function blockFor({ facts, blockOf }: Reading, item: string | undefined): readonly AnonymousCount[] {
  return (item === undefined ? undefined : facts.blocks.get(blockOf.get(item) ?? "")) ?? [];
}
