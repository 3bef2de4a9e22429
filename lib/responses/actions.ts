import "server-only";

import { markOpened } from "@/lib/invitations/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { type DraftInput, keepDraft } from "./drafts/mutations";
import { howAnswered, type Link } from "./send-answers";
import type { SurveyDoor } from "./types";

export async function rememberOpening({ organizerId, door }: Link, now: Date): Promise<void> {
  await withTenant(organizerId, (tenant) => markOpened(tenant, door.invitationId, now));
}

/** Keeps a named respondent's answers as they are given; false where the link takes none. */
export async function keepAnswers({ organizerId, door }: { organizerId: OrganizerId; door: SurveyDoor }, input: DraftInput & { readonly naming: string | null }, now: Date): Promise<boolean> {
  if (door.state !== "open" || howAnswered(door, input.naming) !== "named") return false;
  return await inTenantTransaction(organizerId, (tenant) => keepDraft(tenant, door.invitationId, door.version.definition, input, now));
}
