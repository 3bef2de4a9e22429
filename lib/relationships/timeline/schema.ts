import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { Phase } from "@/lib/tenant/enums";
import { EVENT_GROUPS, EVENT_KINDS, type EventGroup, type TimelineCursor, type TimelineFilter } from "./types";

const cursor = z.tuple([z.iso.date(), z.enum(EVENT_KINDS), z.uuid()]);

/** A place in the timeline as the address keeps it: day, kind and id, with dots between. Null for anything else. */
export function timelineCursor(text: string | null): TimelineCursor | null {
  const parsed = cursor.safeParse(text?.split(".") ?? []);
  return parsed.success ? { day: parsed.data[0], kind: parsed.data[1], id: parsed.data[2] } : null;
}

export function cursorText({ day, kind, id }: TimelineCursor): string {
  return `${day}.${kind}.${id}`;
}

/** The names in the address under which a timeline is narrowed. */
export const TIMELINE_NAMES = { group: "kind", phase: "phase", person: "person" } as const;

const person = z.string().regex(/^[mc]\.[0-9a-f-]{36}$/).transform((text) => ({ whose: text[0], id: text.slice(2) })).pipe(z.object({ whose: z.enum(["m", "c"]), id: z.uuid() })).nullable().catch(null);

const groups = z.custom<EventGroup>((value) => typeof value === "string" && Object.hasOwn(EVENT_GROUPS, value));

/** What the address asks of a timeline; anything senseless counts as not asked. */
export function timelineFilter(address: SearchParams): TimelineFilter {
  const who = person.parse(single(address, TIMELINE_NAMES.person));
  return {
    group: groups.nullable().catch(null).parse(single(address, TIMELINE_NAMES.group)),
    phase: z.enum(Phase).nullable().catch(null).parse(single(address, TIMELINE_NAMES.phase)),
    memberId: who?.whose === "m" ? who.id : null,
    contactId: who?.whose === "c" ? who.id : null,
  };
}
