import { z } from "zod";

import { askLetterWithin } from "@/lib/accounts/mutations";
import { AppError, fieldError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/mutations";
import { startingCalibration } from "@/lib/relationship-quality";
import { found, foundByLink } from "@/lib/tenant/found";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { OrganizerInput, SettingsInput } from "./schema";

/** The kind of the job that fills an organizer with an invented world. */
export const DEMO_WORLD = "demo_world";

/** How long a closed organizer can be taken back. */
export const GRACE_DAYS = 30;

/** A new organizer with its owner. Its scores begin with the starting assumptions, marked as such. */
export async function foundOrganizer(input: OrganizerInput & { isDemo?: boolean }): Promise<{ organizerId: OrganizerId; memberId: string }> {
  return await found({
    workspace: input.workspace,
    name: input.name,
    locale: input.locale,
    timeZone: input.timeZone,
    currency: input.currency,
    isDemo: input.isDemo ?? false,
    owner: { email: input.ownerEmail, name: input.ownerName, password: input.ownerPassword },
    calibration: { parameters: startingCalibration(), note: "Starting assumptions" },
  });
}

const taken = z.object({ code: z.literal("23505") });

/** An organizer signs up by the link in its owner's letter. What fails uses nothing: the link stays good for another try. */
export async function signUpOrganizer(token: string, input: SettingsInput & { workspace: string }, owner: Parameters<typeof foundByLink>[2]): Promise<{ organizerId: OrganizerId; userId: string }> {
  try {
    const made = await foundByLink(token, { ...input, calibration: { parameters: startingCalibration(), note: "Starting assumptions" } }, owner);
    if (!made) throw new AppError("link_used");
    return { organizerId: made.organizerId, userId: made.userId };
  } catch (error) {
    if (taken.safeParse(error).success) throw fieldError("workspace", "workspace_taken");
    throw error;
  }
}

/** Lets the worker fill a new organizer with an invented world, said to be one on every page. */
export async function askForDemo(tenant: TenantTransaction): Promise<void> {
  await tenant.db.organizer.update({ where: { id: tenant.organizerId }, data: { isDemo: true } });
  await enqueue(tenant, { kind: DEMO_WORLD, key: DEMO_WORLD });
}

export async function changeSettings({ db, organizerId }: TenantTransaction, { name, locale, timeZone, currency }: SettingsInput): Promise<void> {
  await db.organizer.update({ where: { id: organizerId }, data: { name, locale, timeZone, currency } });
}

/** Closes the organizer in thirty days and tells every owner; until then nothing changes and any owner can take it back. */
export async function closeOrganizer(tenant: TenantTransaction, workspace: string, now: Date = new Date()): Promise<Date> {
  const { db, organizerId } = tenant;
  const organizer = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { workspace: true, name: true, locale: true } });
  if (organizer.workspace !== workspace) throw fieldError("workspace", "invalid");
  const closesAt = new Date(now.getTime() + GRACE_DAYS * 86_400_000);
  const { count } = await db.organizer.updateMany({ where: { id: organizerId, closesAt: null }, data: { closesAt } });
  if (count === 0) throw new AppError("conflict");
  const owners = await db.member.findMany({ where: { organizerId, role: "owner", deactivatedAt: null }, select: { user: { select: { email: true } } } });
  for (const { user } of owners) await askLetterWithin(tenant, "organizer_closing", user.email, organizer.locale, { organizerId, organizer: organizer.name, until: closesAt });
  return closesAt;
}

/** Takes a closing back. */
export async function keepOrganizer({ db, organizerId }: TenantTransaction): Promise<void> {
  await db.organizer.updateMany({ where: { id: organizerId }, data: { closesAt: null } });
}
