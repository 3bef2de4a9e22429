import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { id } from "@/lib/format/input";
import { AUDIT_ACTIONS, AUDIT_NOUNS, type AuditAction, type AuditCursor, type AuditNoun } from "./types";

/** What the audit is narrowed to: who, what was done, of what, a word in it, from which day until which. */
export interface AuditFilter {
  readonly memberId: string | null;
  readonly action: AuditAction | null;
  readonly noun: AuditNoun | null;
  readonly text: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const day = z.iso.date().nullable().catch(null);

/** The filter that stands in an address; what makes no sense there narrows nothing. */
export function auditFilter(address: SearchParams): AuditFilter {
  return {
    memberId: z.uuid().nullable().catch(null).parse(single(address, "member")),
    action: AUDIT_ACTIONS.find((action) => action === single(address, "action")) ?? null,
    noun: AUDIT_NOUNS.find((noun) => noun === single(address, "noun")) ?? null,
    text: single(address, "q")?.slice(0, 200) ?? null,
    from: day.parse(single(address, "from")),
    until: day.parse(single(address, "until")),
  };
}

const cursor = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

/** A place in the audit as the address keeps it; null for anything else. */
export function auditCursor(text: string | null): AuditCursor | null {
  const parsed = cursor.safeParse(text?.split("_") ?? []);
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
}

export const restoreInput = z.object({ id, column: z.string().min(1).max(60) });
