import "server-only";

import { getServerSession } from "next-auth";
import { cache } from "react";
import { z } from "zod";

import { authOptions } from "./options";

const session = z.object({ userId: z.uuid(), user: z.object({ name: z.string(), email: z.string() }) });

export interface CurrentUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The signed-in person of this request, or null. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const parsed = session.safeParse(await getServerSession(authOptions()));
  return parsed.success ? { id: parsed.data.userId, name: parsed.data.user.name, email: parsed.data.user.email } : null;
});
