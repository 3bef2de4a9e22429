import { isoDay } from "@/lib/format/days";
import type { Columns } from "@/lib/tenant/write-rows";
import type { LogInput } from "./schema";

/** The columns of the register as a new interaction fills them. */
export const INTERACTION: Columns = {
  id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", member_id: "uuid", edition_id: "uuid", channel: "interaction_channel", direction: "direction", phase: "phase", occurred_on: "date",
  mood: "smallint", note: "text", coded_construct: "text", coded_value: "smallint", functions: "contact_function[]", submission_key: "uuid",
};

export function interactionRow(id: string, memberId: string, interaction: LogInput["interaction"]) {
  return {
    id,
    exhibitor_id: interaction.exhibitorId,
    contact_id: interaction.contactId,
    member_id: memberId,
    edition_id: interaction.editionId,
    channel: interaction.channel,
    direction: interaction.direction,
    phase: interaction.phase,
    occurred_on: isoDay(interaction.occurredOn),
    mood: interaction.mood,
    note: interaction.note,
    coded_construct: interaction.codedConstruct,
    coded_value: interaction.codedValue,
    functions: interaction.functions ?? [],
    submission_key: interaction.submissionKey,
  };
}
