import { headers } from "next/headers";

import { connections } from "@/lib/db/client";
import { addressOf } from "@/lib/format/network";
import { agentFamily, shortAddress } from "@/lib/format/origin";

/** A line in the audit of each organizer that the person belongs to. Nobody is kept out because it could not be written. */
export async function noteSignIn(userId: string): Promise<void> {
  await note("SELECT door_note_sign_in($1, $2, $3)", [userId]);
}

/** A session was signed out, or ended from another device. */
export async function noteSession(userId: string, what: "sign_out" | "session_end"): Promise<void> {
  await note("SELECT door_note_session($1, NULL, $2, $3, $4)", [userId, what]);
}

/** Somebody typed this address and a wrong password or code; an address of nobody leaves no line. */
export async function noteFailedSignIn(email: string): Promise<void> {
  await note("SELECT door_note_session(NULL, $1, $2, $3, $4)", [email, "sign_in_failed"]);
}

/** A passkey came, went, or was refused because its counter went back. */
export async function notePasskey(userId: string, what: "passkey_added" | "passkey_removed" | "passkey_refused"): Promise<void> {
  await note("SELECT door_note_session($1, NULL, $2, $3, $4)", [userId, what]);
}

async function note(statement: string, values: readonly string[]): Promise<void> {
  const sent = await headers();
  await connections().doorPool.query(statement, [...values, shortAddress(addressOf(sent.get("x-forwarded-for"))), agentFamily(sent.get("user-agent") ?? "")]).catch(console.error);
}
