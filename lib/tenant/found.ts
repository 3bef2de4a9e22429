import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { hashPassword } from "@/lib/auth/password";
import { hashOfToken } from "@/lib/auth/token";
import { connections } from "@/lib/db/client";
import { mintOrganizerId, type OrganizerId } from "./organizer-id";

export interface Foundation {
  readonly workspace: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly isDemo: boolean;
  readonly owner: { readonly email: string; readonly name: string; readonly password: string };
  /** The first calibration, as plain JSON, and a note saying what it is. */
  readonly calibration: { readonly parameters: object; readonly note: string };
}

const founded = z.object({ organizer_id: z.uuid(), member_id: z.uuid(), user_id: z.uuid() });

/** Makes an organizer with its owner and first calibration. The third and last place where an OrganizerId comes into being. */
export async function found(foundation: Foundation): Promise<{ organizerId: OrganizerId; memberId: string; userId: string }> {
  const { owner } = foundation;
  const { rows } = await connections().doorPool.query("SELECT * FROM door_found_organizer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)", [
    uuidv7(), foundation.workspace, foundation.name, foundation.locale, foundation.timeZone, foundation.currency, foundation.isDemo,
    uuidv7(), owner.email, owner.name, await hashPassword(owner.password), uuidv7(),
    uuidv7(), JSON.stringify(foundation.calibration.parameters), foundation.calibration.note,
  ]);
  const row = founded.parse(rows[0]);
  return { organizerId: mintOrganizerId(row.organizer_id), memberId: row.member_id, userId: row.user_id };
}

/** As `found`, by the link that the owner's mailbox received: for the person who is signed in, or somebody new. Null: used, run out, or another's. */
export async function foundByLink(token: string, foundation: Omit<Foundation, "owner" | "isDemo">, owner: { readonly signedIn: string } | { readonly name: string; readonly password: string }): Promise<{ organizerId: OrganizerId; memberId: string; userId: string } | null> {
  const fresh = "signedIn" in owner ? null : owner;
  const { rows } = await connections().doorPool.query("SELECT * FROM door_sign_up($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)", [
    hashOfToken(token), "signedIn" in owner ? owner.signedIn : null, uuidv7(), foundation.workspace, foundation.name, foundation.locale, foundation.timeZone, foundation.currency,
    uuidv7(), fresh?.name ?? null, fresh ? await hashPassword(fresh.password) : null, uuidv7(), uuidv7(), JSON.stringify(foundation.calibration.parameters), foundation.calibration.note,
  ]);
  if (rows[0] === undefined) return null;
  const row = founded.parse(rows[0]);
  return { organizerId: mintOrganizerId(row.organizer_id), memberId: row.member_id, userId: row.user_id };
}

/** Whether an address part belongs to an organizer already. */
export async function workspaceTaken(workspace: string): Promise<boolean> {
  const { rows } = await connections().doorPool.query("SELECT door_workspace_taken($1) AS taken", [workspace]);
  return z.object({ taken: z.boolean() }).parse(rows[0]).taken;
}

/** Erases the organizers whose days of grace are over, with every row of theirs; answers how many. */
export async function eraseClosed(): Promise<number> {
  const { rows } = await connections().doorPool.query("SELECT door_erase_closed() AS erased");
  return z.object({ erased: z.number() }).parse(rows[0]).erased;
}

/** The person with this address, made when there is none; a known person keeps the password they have. */
export async function personWith(person: { email: string; name: string; password: string; locale: string | null }): Promise<string> {
  const { rows } = await connections().doorPool.query("SELECT door_person($1, $2, $3, $4, $5) AS id", [uuidv7(), person.email, person.name, await hashPassword(person.password), person.locale]);
  return z.object({ id: z.uuid() }).parse(rows[0]).id;
}

/** Every organizer, for the nightly work. */
export async function allOrganizers(): Promise<OrganizerId[]> {
  const { rows } = await connections().doorPool.query("SELECT organizer_id FROM door_organizers()");
  return z.array(z.object({ organizer_id: z.uuid() })).parse(rows).map((row) => mintOrganizerId(row.organizer_id));
}

/** The organizers with work that is due, for the worker. */
export async function organizersWithWork(now: Date): Promise<OrganizerId[]> {
  const { rows } = await connections().doorPool.query("SELECT organizer_id FROM door_organizers_with_work($1)", [now]);
  return z.array(z.object({ organizer_id: z.uuid() })).parse(rows).map((row) => mintOrganizerId(row.organizer_id));
}

/** The organizers of which webhooks have something to be told, for the worker. */
export async function organizersWithWebhooks(now: Date): Promise<OrganizerId[]> {
  const { rows } = await connections().doorPool.query("SELECT organizer_id FROM door_organizers_with_webhooks($1)", [now]);
  return z.array(z.object({ organizer_id: z.uuid() })).parse(rows).map((row) => mintOrganizerId(row.organizer_id));
}
