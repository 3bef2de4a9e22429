import fc from "fast-check";
import { FILTERED_CONSTRUCTS } from "../../../../lib/relationship-quality/instrument/constructs";
import { constructCalibration, startingCalibration } from "../../../../lib/relationship-quality/evidence/calibration";
import type { ConstructCalibration } from "../../../../lib/relationship-quality/evidence/calibration";
import { CHANNELS } from "../../../../lib/relationship-quality/evidence/channels";
import type { EvidencePiece } from "../../../../lib/relationship-quality/evidence/filter";

/** Any construct with any drift and any prior, so that nothing depends on the starting figures. */
export const anyCalibration: fc.Arbitrary<ConstructCalibration> = fc
  .record({
    construct: fc.constantFrom(...FILTERED_CONSTRUCTS),
    driftDays: fc.integer({ min: 20, max: 4000 }),
    mean: fc.integer({ min: 20, max: 90 }),
    sd: fc.integer({ min: 8, max: 25 }),
  })
  .map(({ construct, driftDays, mean, sd }) => {
    const start = startingCalibration();
    const settings = { ...start.constructs[construct], driftDays, pooled: { mean, sd } };
    return constructCalibration({ ...start, constructs: { ...start.constructs, [construct]: settings } }, construct, null);
  });

/** A log of that calibration's channels, with gaps of days, crowded days and different weights. */
export function anyLog(calibration: ConstructCalibration, length: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<EvidencePiece[]> {
  const own = CHANNELS.filter((channel) => calibration.channels[channel] !== undefined);
  return fc
    .array(
      fc.record({ channel: fc.constantFrom(...own), value: fc.integer({ min: 0, max: 100 }), weight: fc.constantFrom(0.5, 1, 1.2, 1.43, 2, 4), gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })) }),
      { minLength: 0, maxLength: 25, ...length },
    )
    .map((rows) => {
      let day = 19000;
      return rows.map(({ gap, ...rest }, index) => {
        day += gap;
        return { ...rest, day, id: `e${String(index).padStart(3, "0")}` };
      });
    });
}

export const anyCase = anyCalibration.chain((calibration) => fc.record({ calibration: fc.constant(calibration), log: anyLog(calibration), later: fc.integer({ min: 0, max: 3000 }) }));

export const lastDay = (log: readonly EvidencePiece[]): number => log.at(-1)?.day ?? 19000;
