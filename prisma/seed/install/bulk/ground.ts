import { type CurrentCalibration, currentCalibration } from "@/lib/relationships/calibration";
import { type EditionFact, readEditions } from "@/lib/relationships/placement";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import type { Installed } from "../organizer";

/** What all exhibitors of an organizer have in common, read once. */
export interface Ground extends Installed {
  readonly calibration: CurrentCalibration;
  readonly editions: readonly EditionFact[];
  /** The day on which the exhibitors are placed in their stages. */
  readonly day: number;
}

export function readGround(installed: Installed, day: number): Promise<Ground> {
  return inTenantTransaction(installed.organizerId, async (tenant) => ({
    ...installed,
    calibration: await currentCalibration(tenant),
    editions: await readEditions(tenant),
    day,
  }));
}
