import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { connections } from "@/lib/db/client";
import { newToken } from "./token";

/** Letters to a person. Those of the first kind carry a link that is good once; the others only tell. */
export const LINK_HOURS = { sign_up: 24, join: 7 * 24, reset_password: 1, confirm_email: 24, sign_in_link: 0.25 } as const;
export const TELLING = ["password_changed", "email_changed", "codes_changed", "passkey_added", "passkey_removed", "organizer_closing"] as const;
export type LinkKind = keyof typeof LINK_HOURS;
export type LetterKind = LinkKind | (typeof TELLING)[number];

export function isLinkKind(kind: LetterKind): kind is LinkKind {
  return kind in LINK_HOURS;
}

/** Asks for a letter: one statement, the same whether anybody lives at the address. False: it has had its letters for this hour. */
export async function askLetter(kind: LetterKind, email: string, locale: string, payload: object = {}): Promise<boolean> {
  const { rows } = await connections().doorPool.query("SELECT door_letter($1, $2, $3, $4, $5) AS asked", letterValues(kind, email, locale, payload));
  return z.object({ asked: z.boolean() }).parse(rows[0]).asked;
}

export function letterValues(kind: LetterKind, email: string, locale: string, payload: object): [string, LetterKind, string, string, string] {
  return [uuidv7(), kind, email, locale, JSON.stringify(payload)];
}

const kinds = z.enum(["sign_up", "join", "reset_password", "confirm_email", "sign_in_link", ...TELLING]);
const row = z.object({ id: z.uuid(), kind: kinds, email: z.string(), locale: z.string(), payload: z.record(z.string(), z.unknown()), attempts: z.number(), user_id: z.uuid().nullable(), user_name: z.string().nullable(), user_locale: z.string().nullable() });
/** A letter that this worker holds; `attempts` is its proof. */
export type HeldLetter = z.output<typeof row>;

/** Longer than any server's answer is waited for. */
const HOLD_SECONDS = 180;

export async function holdLetter(now: Date): Promise<HeldLetter | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_next_letter($1, $2)", [now, HOLD_SECONDS]);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

/** The last word before a letter's final dot: its link opens from now on. False where the letter is no longer wanted, or no longer ours. */
export async function beginLetter({ id, attempts, kind, user_id }: HeldLetter, link: Buffer | null, now: Date): Promise<boolean> {
  const expires = isLinkKind(kind) ? new Date(now.getTime() + LINK_HOURS[kind] * 3_600_000) : null;
  const { rows } = await connections().doorPool.query("SELECT door_letter_begun($1, $2, $3, $4, $5, $6) AS begun", [id, attempts, uuidv7(), link, user_id, expires]);
  return z.object({ begun: z.boolean() }).parse(rows[0]).begun;
}

export async function noteLetter({ id, attempts }: HeldLetter, status: "sent" | "failed" | "skipped" | "planned", reason: string | null, due: Date | null = null): Promise<void> {
  await connections().doorPool.query("SELECT door_letter_done($1, $2, $3, $4, $5)", [id, attempts, status, reason?.slice(0, 300) ?? null, due]);
}

/** Nothing but a letter knows a link's secret: it is made while the letter is sent. */
export const newLink = newToken;
