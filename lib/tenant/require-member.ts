import "server-only";

import { notFound, redirect } from "next/navigation";
import { cache } from "react";

import { thenBack } from "@/lib/auth/asked-page";
import { currentSession, type CurrentUser } from "@/lib/auth/session";
import type { Session } from "@/lib/auth/sessions";
import { type Membership, membershipsOf } from "./memberships";
import { asViewed } from "./view-as";

/** The signed-in member of this request. Whoever has one may open that organizer's data, as far as the role allows. */
export interface MemberSession extends Membership {
  readonly user: CurrentUser;
  /** Set while an owner or administrator looks as another role does: who they really are. Nothing is saved meanwhile. */
  readonly viewing?: { readonly real: Membership & { readonly user: CurrentUser } };
}

export const requireSession = cache(async (): Promise<Session> => {
  const session = await currentSession();
  if (!session) redirect(await thenBack("/sign-in"));
  return session;
});

/** As `requireSession`, for what is the person's own: whoever an organizer's provider vouches for proves it by what is theirs. */
export async function requireWholeSession(): Promise<Session> {
  const session = await requireSession();
  if (session.limited) redirect("/account/by-company");
  return session;
}

/** All organizers of the signed-in person, for the switcher. */
export const loadMemberships = cache(async (): Promise<Membership[]> => membershipsOf((await requireSession()).places));

/** Organizers of the signed-in person that want them to come in by their company's account. */
export const loadClosed = cache(async (): Promise<Session["closed"]> => (await requireSession()).closed);

/** The member of `workspace` that this request comes from. A workspace that is not theirs looks like one that is not there. */
export const requireMember = cache(async (workspace: string): Promise<MemberSession> => {
  const { user, id, closed } = await requireSession();
  const membership = (await loadMemberships()).find((mine) => mine.workspace === workspace);
  if (!membership && closed.some((place) => place.workspace === workspace)) redirect(await thenBack(`/sign-on/${workspace}?asked=1`));
  if (!membership) notFound();
  return await asViewed({ ...membership, user }, id);
});
