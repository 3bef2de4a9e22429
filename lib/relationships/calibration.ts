import { z } from "zod";

import { type Calibration, type Construct, constructCalibration, type ConstructCalibration } from "@/lib/relationship-quality";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { groupKey } from "./group-key";

const prior = z.object({ mean: z.number(), sd: z.number().positive() });
const asking = z.object({ beta2: z.number().nonnegative(), sigma2: z.number().positive() });
const behaviour = z.object({ m: z.number(), s: z.number().positive(), rho: z.number(), sigma2: z.number().positive() });
const settings = z.object({
  driftDays: z.number().positive(),
  asking: z.object({ survey: asking, pulse: asking }).partial(),
  behaviour: z
    .object({
      promise: behaviour,
      request: behaviour,
      first_answer: behaviour,
      problem_solved: behaviour,
      complaint: behaviour,
      favours: behaviour,
      two_way: behaviour,
      disclosure: behaviour,
      sunk_benefits: behaviour,
      mood: behaviour,
      staff_note: behaviour,
    })
    .partial(),
  pooled: prior.nullable(),
  groups: z.record(z.string(), prior),
});

/** A calibration as the database keeps it. Rows never change, so a read one may be kept for the life of the process. */
const parameters = z.object({
  version: z.string(),
  settledOn: z.number().nullable(),
  start: prior,
  constructs: z.object({
    TOG: settings, TOI: settings, TOC: settings, TST: settings, SAT: settings, SAC: settings,
    EMO: settings, AFF: settings, CON: settings, NOR: settings, FRI: settings, COM: settings,
  }),
});

/** The calibration in force, ready to be asked for the parameters of one score. */
export class CurrentCalibration {
  readonly #made = new Map<string, ConstructCalibration>();

  constructor(
    readonly id: string,
    readonly calibration: Calibration,
  ) {}

  /** The parameters for a construct of an exhibitor: by show and segment where a normal of their own is known. */
  of(construct: Construct, showId: string | null, segment: string | null): ConstructCalibration {
    const group = groupKey(showId, segment);
    const key = `${construct}|${group ?? ""}`;
    let found = this.#made.get(key);
    if (!found) this.#made.set(key, (found = constructCalibration(this.calibration, construct, group)));
    return found;
  }
}

const newestRow = z.tuple([z.object({ id: z.string() })]);

const kept = new Map<string, CurrentCalibration>();
const MOST_KEPT = 200;

/** A calibration by its id. Rows never change, so one that was read is kept. */
export async function readCalibration({ db, organizerId }: Tenant, id: string): Promise<CurrentCalibration> {
  const known = kept.get(id);
  if (known) return known;
  const row = await db.calibration.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { parameters: true } });
  const fresh = new CurrentCalibration(id, parameters.parse(row.parameters));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(id, fresh);
  return fresh;
}

/** The newest calibration of the organizer. Every organizer is founded with one. */
export async function currentCalibration(tenant: Tenant): Promise<CurrentCalibration> {
  const { readTogether, organizerId } = tenant;
  const [newest] = newestRow.parse(await readTogether(sql`SELECT c.id::text FROM calibrations c WHERE c.organizer_id = ${organizerId}::uuid ORDER BY c.version DESC LIMIT 1`));
  return await readCalibration(tenant, newest.id);
}

