import { fieldError } from "@/lib/errors";
import { isOfAShow, moodValue } from "@/lib/relationship-quality";
import type { NewEvidence } from "@/lib/relationships/schema";
import type { InteractionInput } from "./schema";

type Telling = Pick<InteractionInput, "mood" | "codedConstruct" | "codedValue" | "occurredOn">;

/**
 * What an interaction says of itself: the mood of emotion, a coded note of the construct it is tagged with.
 * Constructs that are kept per show take the show of the interaction's edition, else the exhibitor's main one.
 */
export function interactionEvidence(id: string, { mood, codedConstruct, codedValue, occurredOn }: Telling, showId: string | null): NewEvidence[] {
  const common = { weight: 1, observedOn: occurredOn, source: "interaction" as const, sourceId: id, named: false };
  const evidence: NewEvidence[] = [];
  // staff note 0 to 4, the heart counts its five steps from 1
  const felt = moodValue(mood === null ? null : mood + 1);
  if (felt !== null) evidence.push({ ...common, showId: null, construct: "EMO", channel: "mood", value: felt });
  if (codedConstruct !== null && codedValue !== null) {
    const ofAShow = isOfAShow(codedConstruct);
    if (ofAShow && showId === null) throw fieldError("editionId", "required");
    evidence.push({ ...common, showId: ofAShow ? showId : null, construct: codedConstruct, channel: "staff_note", value: codedValue });
  }
  return evidence;
}
