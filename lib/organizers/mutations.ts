import { startingCalibration } from "@/lib/relationship-quality";
import { found } from "@/lib/tenant/found";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { OrganizerInput } from "./schema";

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
