import { createHash } from "node:crypto";

import { v7 as uuidv7 } from "uuid";

import { isoDay } from "@/lib/format/days";
import { interactionEvidence } from "@/lib/interactions/evidence";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { foldText } from "../reading/names";
import type { CreatedRecord } from "../types";
import type { Person } from "./exhibitor-row";
import type { Group } from "./fill-groups";
import type { NewInteraction } from "./plan";
import type { Talk } from "./talk-row";

interface KeyedTalk {
  readonly talk: Talk;
  readonly person: Person | null;
  readonly file: number;
  readonly row: number;
  readonly key: string;
}

/** The talks of a group that are not recorded yet, with what each says of the relationship. */
export function planTalks(group: Group, contactOf: ReadonlyMap<Person, string>, recorded: ReadonlySet<string>): { made: NewInteraction[]; creates: CreatedRecord[] } {
  const fresh = keyedTalks(group).filter(({ key }) => !recorded.has(key));
  const made = fresh.map(({ talk, person, key }): NewInteraction => {
    const id = uuidv7();
    const { occurredOn, channel, direction, phase, mood, note, memberId, edition } = talk;
    return {
      id, exhibitorId: group.id, contactId: person === null ? null : (contactOf.get(person) ?? null), memberId, editionId: edition?.id ?? null, channel, direction, phase, occurredOn, mood, note, submissionKey: key,
      evidence: interactionEvidence(id, { mood, codedConstruct: null, codedValue: null, occurredOn }, edition?.showId ?? null),
    };
  });
  return { made, creates: fresh.map(({ talk, file, row }) => ({ file, row, record: "interaction", name: isoDay(talk.occurredOn), of: null })) };
}

/** Which talks of these groups are in the register already, withdrawn ones included: what somebody took back is not brought in again. */
export async function recordedTalks({ db, organizerId }: Tenant, groups: readonly Group[]): Promise<ReadonlySet<string>> {
  // of an exhibitor that is only made now nothing can be recorded
  const keys = groups.flatMap((group) => (group.isNew ? [] : keyedTalks(group).map(({ key }) => key)));
  if (keys.length === 0) return new Set();
  const rows = await db.interaction.findMany({ where: { organizerId, submissionKey: { in: keys } }, select: { submissionKey: true } });
  return new Set(rows.flatMap(({ submissionKey }) => submissionKey ?? []));
}

/**
 * By what a talk is known again: the key of the system that it comes from, else all that it says. Two that say the same are two, as often as the
 * import says them; a key that comes twice is one.
 */
function keyedTalks({ id, rows }: Group): KeyedTalk[] {
  const times = new Map<string, number>();
  return rows.flatMap(({ talk, person, file, row }) => {
    if (talk === null) return [];
    const said = [id, isoDay(talk.occurredOn), talk.channel, talk.direction, foldText(person?.email ?? person?.name ?? ""), talk.note ?? ""];
    const text = talk.ownKey === null ? said.join("\n") : `${id}\nkey\n${talk.ownKey}`;
    const time = times.get(text) ?? 0;
    times.set(text, time + 1);
    if (talk.ownKey !== null && time > 0) return [];
    return [{ talk, person, file, row, key: uuidOf(`${text}\n${time}`) }];
  });
}

/** A name's UUID (version 8: of our own making), the same whenever it is asked for. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(`imported interaction\n${text}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
