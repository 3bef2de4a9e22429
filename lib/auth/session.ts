import "server-only";

import { cache } from "react";

import { sessionSecret } from "./cookie";
import { readSession, type Session } from "./sessions";

/** A person as pages name them. */
export type CurrentUser = Pick<Session["user"], "id" | "name" | "email">;

/** The session of this request with the person's places, or null: asked of the database once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const secret = await sessionSecret();
  return secret === null ? null : await readSession(secret);
});

/** The signed-in person of this request, or null. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => (await currentSession())?.user ?? null);
