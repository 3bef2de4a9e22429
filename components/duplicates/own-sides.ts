import type { OwnChoices } from "@/lib/duplicates/schema";
import { type OwnFact, ownName } from "@/lib/fields/types";
import type { SideField } from "./side-fields";

/** The own fields of two records as the form shows them, by their words: those that either of them fills. */
export function ownSides(kept: readonly OwnFact[], lost: readonly OwnFact[], choices: OwnChoices = {}, separator: string): SideField[] {
  const facts = new Map([...lost, ...kept].map((fact) => [fact.id, fact]));
  const text = (side: readonly OwnFact[], id: string): string | null => side.find((fact) => fact.id === id)?.values.join(separator) ?? null;
  return [...facts.values()].map(({ id, label }) => {
    const [ours, theirs] = [text(kept, id), text(lost, id)];
    return { name: ownName(id), label, kept: ours, lost: theirs, chosen: choices[id] ?? (ours === null ? "lost" : "kept"), both: null };
  });
}
