import { z } from "zod";

import type { ChangeCursor } from "./types";

const cursor = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

/** A place in the book of changes as the address keeps it: moment and id with an underscore between. Null for anything else. */
export function changeCursor(text: string | null): ChangeCursor | null {
  const parsed = cursor.safeParse(text?.split("_") ?? []);
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
}

export function changeCursorText({ at, id }: ChangeCursor): string {
  return `${at}_${id}`;
}
