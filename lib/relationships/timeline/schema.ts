import { z } from "zod";

import { EVENT_KINDS, type TimelineCursor } from "./types";

const cursor = z.tuple([z.iso.date(), z.enum(EVENT_KINDS), z.uuid()]);

/** A place in the timeline as the address keeps it: day, kind and id, with dots between. Null for anything else. */
export function timelineCursor(text: string | null): TimelineCursor | null {
  const parsed = cursor.safeParse(text?.split(".") ?? []);
  return parsed.success ? { day: parsed.data[0], kind: parsed.data[1], id: parsed.data[2] } : null;
}

export function cursorText({ day, kind, id }: TimelineCursor): string {
  return `${day}.${kind}.${id}`;
}
