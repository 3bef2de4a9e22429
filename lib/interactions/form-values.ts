import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { CONTACT_FUNCTIONS } from "./schema";
import type { InteractionDetail } from "./types";

/** An interaction in the words of its form, for whoever was slower to save: what it was for is a box each. */
export function interactionValues(interaction: InteractionDetail): Theirs {
  return theirsOf(interaction, Object.fromEntries(CONTACT_FUNCTIONS.map((name) => [`for_${name}`, interaction.functions.includes(name) ? "on" : ""])));
}
