import { phaseOf } from "@/lib/interactions/phase";
import type { Direction, InteractionChannel, Phase } from "@/lib/tenant/enums";
import { parseDay } from "../reading/dates";
import { foldText } from "../reading/names";
import { channelOf, directionOf, moodOf, phaseByWord } from "../reading/talk-words";
import type { ExhibitorsMapping } from "../schema";
import type { KnownEdition } from "./known-editions";
import type { RowCells } from "./row-cells";

/** A member by name or e-mail, folded; null where a name is two members'. */
export type MemberByWord = ReadonlyMap<string, string | null>;

/** A contact with an exhibitor, as a row says it. */
export interface Talk {
  readonly occurredOn: Date;
  readonly channel: InteractionChannel;
  readonly direction: Direction;
  readonly phase: Phase | null;
  readonly mood: 0 | 1 | 2 | 3 | 4 | null;
  readonly note: string | null;
  /** Null: whoever brings the file in. */
  readonly memberId: string | null;
  readonly edition: KnownEdition | null;
  /** By what the system that it comes from knows it. */
  readonly ownKey: string | null;
}

interface TalkReader {
  readonly mapping: ExhibitorsMapping;
  readonly members: MemberByWord;
  readonly today: Date;
}

const MOST_LETTERS = 5_000;

/**
 * The talk of a row; none where the row says no day. What a row leaves open is read as the least that it can mean: a message
 * from us, which tells nothing about them.
 */
export function readTalk({ mapping, members, today }: TalkReader, { cell, asItStands, wrong }: RowCells, edition: KnownEdition | null): Talk | null {
  if (cell("spokenOn") === "") {
    if (mapping.columns.spokenOn !== undefined && (cell("note") !== "" || cell("channel") !== "")) wrong("spokenOn", "required");
    return null;
  }
  const day = parseDay(cell("spokenOn"), mapping.dates) ?? wrong("spokenOn", "not_a_date");
  if (day !== null && day > today) wrong("spokenOn", "date_in_future");
  const channel = cell("channel") === "" ? "message" : (channelOf(cell("channel")) ?? wrong("channel", "unknown_channel"));
  const direction = cell("direction") === "" ? "outbound" : (directionOf(cell("direction")) ?? wrong("direction", "unknown_direction"));
  const phase = cell("phase") === "" ? null : (phaseByWord(cell("phase")) ?? wrong("phase", "unknown_phase"));
  const mood = cell("mood") === "" ? null : (moodOf(cell("mood")) ?? wrong("mood", "unknown_mood"));
  const memberId = cell("loggedBy") === "" ? null : (members.get(foldText(cell("loggedBy"))) ?? wrong("loggedBy", "unknown_member"));
  const note = asItStands("note");
  if (note.length > MOST_LETTERS) wrong("note", "too_long");
  if (day === null || channel === null || direction === null) return null;
  return {
    occurredOn: day,
    channel,
    direction,
    phase: phase ?? phaseOf(day, edition ?? { startsOn: null, endsOn: null }),
    mood,
    note: note === "" ? null : note,
    memberId,
    edition,
    ownKey: cell("interactionKey") === "" ? null : cell("interactionKey").slice(0, 200),
  };
}
