/**
 * What the evidence filter costs on one core. Run: npx tsx tests/bench/filter.bench.ts
 */
import { pathToFileURL } from "node:url";
import { constructCalibration, startingCalibration } from "../../lib/relationship-quality/evidence/calibration";
import { CHANNELS } from "../../lib/relationship-quality/evidence/channels";
import { startState, updateState } from "../../lib/relationship-quality/evidence/filter";
import type { EvidencePiece, FilterState } from "../../lib/relationship-quality/evidence/filter";
import { replayMany } from "../../lib/relationship-quality/evidence/replay-many";
import type { EvidenceColumns } from "../../lib/relationship-quality/evidence/replay-many";
import { FILTERED_CONSTRUCTS } from "../../lib/relationship-quality/instrument/constructs";
import { createRandom } from "../../lib/relationship-quality/numeric/random";
import { placeInStage } from "../../lib/relationship-quality/stages/place-in-stage";

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly size: string;
}

const EXHIBITORS = 100_000;
const PIECES = 2_000_000;
const HISTORY = 10_000;
const TODAY = 20_500;

export function run(): BenchRow[] {
  return [...bulk(), ...onePiece(), ...oneStage()];
}

/** Every exhibitor has all twelve constructs; twenty pieces each, spread over constructs, channels and four years. */
function columnsOfAll(): EvidenceColumns {
  const random = createRandom(1);
  const calibrations = FILTERED_CONSTRUCTS.map((construct) => constructCalibration(startingCalibration(), construct, null));
  const codes = calibrations.map(({ channels }) => CHANNELS.flatMap((channel, code) => (channels[channel] ? [code] : [])));
  const series = EXHIBITORS * calibrations.length;
  const counts = new Int32Array(series);
  for (let row = 0; row < PIECES; row++) {
    const at = random.integer(series);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const columns = {
    start: new Int32Array(series + 1),
    channel: new Uint8Array(PIECES),
    value: new Float64Array(PIECES),
    weight: new Float64Array(PIECES).fill(1),
    day: new Int32Array(PIECES),
    calibrationOf: new Int32Array(series),
    calibrations,
  };
  let row = 0;
  for (let s = 0; s < series; s++) {
    const construct = s % calibrations.length;
    const own = codes[construct] ?? [0];
    columns.calibrationOf[s] = construct;
    let day = TODAY - 1460 + random.integer(300);
    for (let piece = counts[s] ?? 0; piece > 0; piece--) {
      columns.channel[row] = own[random.integer(own.length)] ?? 0;
      columns.value[row] = random.integer(101);
      columns.day[row] = day;
      day += random.integer(300);
      row++;
    }
    columns.start[s + 1] = row;
  }
  return columns;
}

function bulk(): BenchRow[] {
  const columns = columnsOfAll();
  const size = `${EXHIBITORS} exhibitors × ${columns.calibrations.length} constructs, ${PIECES} pieces`;
  const begun = process.cpuUsage();
  const scores = replayMany(columns);
  const { user, system } = process.cpuUsage(begun);
  if (!scores.value.every(Number.isFinite)) throw new Error("A score is not a number.");
  return [
    { name: "recompute all scores from all evidence, CPU", value: (user + system) / 1e6, unit: "s", size },
    { name: "memory of the process afterwards, evidence and states included", value: process.memoryUsage().rss / 1e6, unit: "MB", size },
  ];
}

/** The newest piece of a log of ten thousand: the state holds all four channels of integrity. */
function onePiece(): BenchRow[] {
  const calibration = constructCalibration(startingCalibration(), "TOI", null);
  const kinds = ["survey", "promise", "complaint", "staff_note"] as const;
  const random = createRandom(2);
  let state: FilterState = startState(calibration);
  const next = (day: number): EvidencePiece => ({ id: String(day), channel: kinds[random.integer(kinds.length)] ?? "survey", value: random.integer(101), weight: 1, day });
  for (let i = 0; i < HISTORY; i++) state = updateState(state, next(10_000 + i), calibration).state;
  const repeats = 200_000;
  const begun = process.cpuUsage();
  for (let i = 0; i < repeats; i++) state = updateState(state, next(10_000 + HISTORY + i), calibration).state;
  const { user, system } = process.cpuUsage(begun);
  return [{ name: "take in one new piece, CPU", value: (user + system) / repeats, unit: "µs", size: `after ${HISTORY} pieces on four channels` }];
}

function oneStage(): BenchRow[] {
  const reading = { value: 66, se: 9, confidence: 0.64 };
  const edition = (n: number) => ({ editionId: `e${n}`, day: TODAY - 365 * (5 - n), status: "held" as const, area: 36 + 4 * n, amount: 9000, bookingDeadlineDay: TODAY - 365 * (5 - n) - 90 });
  const facts = {
    editions: [1, 2, 3, 4].map(edition),
    twoWayContact: true,
    lastTwoWayDay: TODAY - 20,
    otherShowsBooked: 1,
    personalTies: 2,
    disclosureIn: true,
    disclosureOut: false,
    mutualInput: true,
    multiYearContract: false,
    statedIntentToLeave: false,
    namedAnswerDays: { TOI: TODAY - 100, AFF: TODAY - 100 },
  };
  const readings = { TOG: reading, TOI: reading, TOC: reading, AFF: reading };
  let placement = placeInStage({ facts, readings, previous: null, day: TODAY });
  const repeats = 50_000;
  const begun = process.cpuUsage();
  for (let i = 0; i < repeats; i++) placement = placeInStage({ facts, readings, previous: placement, day: TODAY + (i % 30) });
  const { user, system } = process.cpuUsage(begun);
  return [{ name: "place in a stage, CPU", value: (user + system) / repeats, unit: "µs", size: "4 editions, 4 scores" }];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, value, unit, size } of run()) process.stdout.write(`${name}: ${value.toPrecision(3)} ${unit} (${size})\n`);
}
