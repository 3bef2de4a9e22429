/** Where each construct stands: left to right in the order in which the theory lets them follow each other. */
export const CANVAS = { width: 1150, height: 560 } as const;

export const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  FRI: [78, 90],
  SAT: [78, 490],
  TST: [290, 205],
  TRUST: [480, 315],
  SAC: [560, 510],
  AFF: [720, 90],
  CON: [880, 430],
  NOR: [985, 60],
  LOY: [1072, 260],
};

/** How an arrow bends, and where its figures stand so that they meet no other's; the rest are straight with figures in the middle. */
export const BENDS: Readonly<Record<string, { readonly bend: number; readonly at: number }>> = {
  "FRI SAT": { bend: 0, at: 0.45 },
  "FRI TST": { bend: 0, at: 0.5 },
  "TST TRUST": { bend: 0, at: 0.5 },
  "SAT TRUST": { bend: 0, at: 0.3 },
  "SAT SAC": { bend: 0, at: 0.45 },
  "FRI SAC": { bend: 0, at: 0.44 },
  "FRI AFF": { bend: -0.04, at: 0.4 },
  "FRI CON": { bend: -0.14, at: 0.42 },
  "TRUST SAC": { bend: 0, at: 0.5 },
  "TRUST AFF": { bend: 0, at: 0.72 },
  "TRUST CON": { bend: 0, at: 0.42 },
  "SAC AFF": { bend: 0.03, at: 0.6 },
  "SAC CON": { bend: 0, at: 0.5 },
  "AFF CON": { bend: 0, at: 0.5 },
  "AFF NOR": { bend: 0, at: 0.5 },
  "AFF LOY": { bend: 0, at: 0.5 },
  "CON LOY": { bend: 0, at: 0.5 },
  "NOR LOY": { bend: 0, at: 0.5 },
};
