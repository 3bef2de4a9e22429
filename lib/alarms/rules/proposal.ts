import { z } from "zod";

import type { FieldErrors } from "@/lib/errors";
import { ERROR_CODES } from "@/lib/errors";
import { type SearchParams, single } from "@/lib/format/address";
import { ALARM_KEYS } from "@/lib/relationship-quality";
import { type AlarmSettings, LIMIT_NAMES, rulesInput } from "../schema";

const FIELDS: readonly string[] = [...LIMIT_NAMES, "spaceCutPercent", "dueAtRisk", "dueWatch", "dueNone", "heldOutPercent", ...ALARM_KEYS.map((key) => `on.${key}`)];

export interface Proposal {
  readonly values: Readonly<Record<string, string>>;
  /** Null where a number cannot be used. */
  readonly settings: AlarmSettings | null;
  readonly errors: FieldErrors;
  /** The version in force when it was begun. */
  readonly from: number | null;
}

const fromVersion = z.coerce.number().int().min(0).nullable().catch(null);

/** The address of a proposal that was begun from a version. */
export function proposalAddress(values: Readonly<Record<string, string>>, from: number | string): string {
  return new URLSearchParams([...FIELDS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])), ["act", "preview"], ["from", String(from)]]).toString();
}

/** The rules that the address proposes; null where it proposes none. */
export function proposal(params: SearchParams): Proposal | null {
  if (single(params, "act") !== "preview") return null;
  const values: Record<string, string> = {};
  for (const name of FIELDS) {
    const value = single(params, name);
    if (value !== null) values[name] = value;
  }
  const from = fromVersion.parse(single(params, "from"));
  const parsed = rulesInput.safeParse(values);
  if (parsed.success) return { values, settings: parsed.data.settings, errors: {}, from };
  const errors: Record<string, (typeof ERROR_CODES)[number]> = {};
  for (const issue of parsed.error.issues) errors[issue.path.map(String).join(".")] ??= ERROR_CODES.find((code) => code === issue.message) ?? "invalid";
  return { values, settings: null, errors, from };
}
