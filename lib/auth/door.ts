import { z } from "zod";

import { connections } from "@/lib/db/client";
import { verifyPassword } from "./password";

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string | null;
}

const person = z.object({ user_id: z.uuid(), name: z.string(), password_hash: z.string().nullable(), locale: z.string().nullable() });

/** The person with this address and password, or null: which of the two was wrong is not said. */
export async function checkPassword(email: string, password: string): Promise<SignedInUser | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_sign_in($1)", [email]);
  const found = rows[0] === undefined ? null : person.parse(rows[0]);
  if (!(await verifyPassword(found?.password_hash ?? null, password)) || !found) return null;
  return { id: found.user_id, name: found.name, email: email.toLowerCase(), locale: found.locale };
}
