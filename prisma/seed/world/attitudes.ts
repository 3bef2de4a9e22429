import { type Calibration, type Construct, type ConstructCalibration, constructCalibration, FILTERED_CONSTRUCTS, type Prior, startingCalibration } from "@/lib/relationship-quality";

export const SEGMENTS = ["Large stands", "Core", "First-timers", "International"] as const;
export type Segment = (typeof SEGMENTS)[number];

/** What is normal in the invented world: attitudes differ by construct and by segment. Invented numbers. */
const NORMAL: Readonly<Record<Construct, Prior>> = {
  TOG: { mean: 65, sd: 15 },
  TOI: { mean: 64, sd: 16 },
  TOC: { mean: 69, sd: 14 },
  TST: { mean: 71, sd: 13 },
  SAT: { mean: 65, sd: 15 },
  SAC: { mean: 66, sd: 14 },
  EMO: { mean: 63, sd: 14 },
  AFF: { mean: 62, sd: 19 },
  CON: { mean: 54, sd: 16 },
  NOR: { mean: 46, sd: 15 },
  FRI: { mean: 55, sd: 15 },
  COM: { mean: 57, sd: 14 },
};

const SHIFT: Readonly<Record<Segment, number>> = { "Large stands": 4, Core: 0, "First-timers": -5, International: -1 };

/** The share of every attitude that is common to all: who likes an organizer likes it in most respects. */
export const HALO = 0.55;

/** The true calibration of the world: what a perfect organizer would find out. */
export function worldCalibration(): Calibration {
  const start = startingCalibration();
  const constructs = { ...start.constructs };
  for (const construct of FILTERED_CONSTRUCTS) {
    const { mean, sd } = NORMAL[construct];
    constructs[construct] = {
      ...start.constructs[construct],
      pooled: NORMAL[construct],
      groups: Object.fromEntries(SEGMENTS.map((segment) => [segment, { mean: mean + SHIFT[segment], sd }])),
    };
  }
  return { ...start, version: "world", constructs };
}

export function segmentCalibrations(segment: Segment): Record<Construct, ConstructCalibration> {
  const world = worldCalibration();
  const of = (construct: Construct) => constructCalibration(world, construct, segment);
  return {
    TOG: of("TOG"), TOI: of("TOI"), TOC: of("TOC"), TST: of("TST"), SAT: of("SAT"), SAC: of("SAC"),
    EMO: of("EMO"), AFF: of("AFF"), CON: of("CON"), NOR: of("NOR"), FRI: of("FRI"), COM: of("COM"),
  };
}
