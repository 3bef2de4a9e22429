import { recalibrate } from "@/lib/relationship-quality";
import { dayNumber, isoDay } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { currentCalibration } from "../calibration";
import { movedFigures } from "./compare";
import { readCalibrationData } from "./data";
import { baseOf, fittedOn } from "./fit";

/**
 * Fits a new calibration on the organizer's own data and puts it in force, at most once a day (`now` asks for it at once).
 * Answers its version, or null where nothing moved enough to be worth it. Scores are replayed afterwards, batch by batch: until
 * then each of them names the calibration it was made with.
 */
export async function recalibrateOrganizer(tenant: TenantTransaction, today: Date, { now = false }: { readonly now?: boolean } = {}): Promise<number | null> {
  const { db, organizerId } = tenant;
  const current = (await currentCalibration(tenant)).calibration;
  const day = dayNumber(today);
  if (!now && current.settledOn !== null && current.settledOn >= day) return null;
  const base = baseOf(current);
  const data = await readCalibrationData(tenant, base, today);
  const newest = await db.calibration.findFirstOrThrow({ where: { organizerId }, orderBy: { version: "desc" }, select: { version: true } });
  const version = newest.version + 1;
  const fresh = recalibrate(base, data, { version: `own-${version}`, day });
  const moved = movedFigures(current, fresh);
  if (moved.length === 0) return null;
  // as plain JSON: the type of the calibration names more than a database column can promise
  const parameters = JSON.stringify({ ...fresh, fittedOn: fittedOn(data) });
  await db.calibration.create({ data: { organizerId, version, parameters: JSON.parse(parameters), note: `Fitted on the organizer's own data of ${isoDay(today)}; ${moved.length} normals or spreads moved.` } });
  return version;
}
