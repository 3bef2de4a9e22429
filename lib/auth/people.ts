import { connections } from "@/lib/db/client";
import { hashPassword } from "./password";

/** A person's own name and language. */
export async function keepPerson(userId: string, { name, locale }: { readonly name: string; readonly locale: string }): Promise<void> {
  await connections().doorPool.query("SELECT door_keep_person($1, $2, $3, NULL, NULL)", [userId, name, locale]);
}

/** A new password: every session but this one ends, and every link that was sent to set one. */
export async function setPassword(userId: string, password: string, sessionId: string): Promise<void> {
  await connections().doorPool.query("SELECT door_keep_person($1, NULL, NULL, $2, $3)", [userId, await hashPassword(password), sessionId]);
}

/** Throws away what is of no more use: old counts, letters, links and sessions. */
export async function sweep(now: Date): Promise<void> {
  await connections().doorPool.query("SELECT door_sweep($1)", [now]);
}
