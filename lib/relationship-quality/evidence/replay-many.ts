import { InputError } from "../input-error";
import { CHANNELS } from "./channels";
import type { Channel } from "./channels";
import type { ChannelParameters, ConstructCalibration } from "./calibration";
import type { FilterState } from "./filter";
import { absorb, columnStart, drift } from "./kernel";

/** Many evidence logs as columns: series s owns the rows start[s] to start[s + 1] − 1, in the order of day, then id. */
export interface EvidenceColumns {
  readonly start: Int32Array;
  /** Place of the row's channel in CHANNELS. */
  readonly channel: Uint8Array;
  readonly value: Float64Array;
  readonly weight: Float64Array;
  readonly day: Int32Array;
  /** Per series, place of its calibration in `calibrations`. */
  readonly calibrationOf: Int32Array;
  readonly calibrations: readonly ConstructCalibration[];
}

/** One score per series: value and error on the day of its newest piece, and the filter's state to go on from. */
export interface ReplayedMany {
  /** 0 where a series has no rows: look at `pieces`. */
  readonly day: Int32Array;
  readonly value: Float64Array;
  readonly se: Float64Array;
  readonly pieces: Int32Array;
  /** The same state that one update after the other gives. */
  stateOf(series: number): FilterState;
}

/**
 * Recomputes very many scores from their whole logs, as after a new calibration: the same arithmetic as updateState, on columns of numbers.
 *
 * Shapes: see EvidenceColumns; values finite (0–100 is the caller's duty), weights > 0. Missing rule: a series without rows has the prior.
 * An unknown channel, a broken number or a day out of order is an InputError naming column and row.
 * Formula: as `updateState`. Source: Kalman 1960. Range: as `updateState`.
 * @example
 * const settings = constructCalibration(startingCalibration(), "TOI", null)
 * const columns = { start: Int32Array.of(0, 1), channel: Uint8Array.of(CHANNELS.indexOf("promise")), value: Float64Array.of(0), weight: Float64Array.of(1), day: Int32Array.of(20000), calibrationOf: Int32Array.of(0), calibrations: [settings] }
 * replayMany(columns).stateOf(0).channels // => ["promise"]
 */
export function replayMany(columns: EvidenceColumns): ReplayedMany {
  const { start, channel, value, weight, day, calibrationOf, calibrations } = columns;
  const series = calibrationOf.length;
  const rows = value.length;
  if (start.length !== series + 1 || start[0] !== 0 || start[series] !== rows) throw new InputError("wrong_shape", "start must run from 0 to the number of rows, one entry more than there are series.", { column: "start" });
  for (const [name, column] of [["channel", channel], ["weight", weight], ["day", day]] as const) {
    if (column.length !== rows) throw new InputError("wrong_shape", `${name} has ${column.length} rows, value has ${rows}.`, { column: name });
  }
  const tables = calibrations.map(tableOf);
  const widest = tables.reduce((most, table) => Math.max(most, table.known), 0) + 1;
  const cells = columnStart(widest);
  const means = new Float64Array(series * widest);
  const covariances = new Float64Array(series * cells);
  const heard = new Uint8Array(series * widest);
  const heardCount = new Uint8Array(series);
  const lastDay = new Int32Array(series);
  const values = new Float64Array(series);
  const errors = new Float64Array(series);
  const pieces = new Int32Array(series);
  const gain = new Float64Array(widest);
  const cross = new Float64Array(widest);
  const places = new Int8Array(CHANNELS.length);

  for (let s = 0; s < series; s++) {
    const table = tables[calibrationOf[s] ?? -1];
    if (!table) throw new InputError("bad_option", `Series ${s} names a calibration that is not there.`, { column: "calibrationOf", row: s });
    const from = start[s] ?? 0;
    const to = start[s + 1] ?? 0;
    const meanAt = s * widest;
    const covarianceAt = s * cells;
    covariances[covarianceAt] = table.tau2;
    places.fill(0);
    let size = 1;
    let today = day[from] ?? 0;
    for (let row = from; row < to; row++) {
      const code = channel[row] ?? 255;
      const parameters = table.byCode[code];
      if (!parameters) throw new InputError("unknown_channel", `Row ${row} comes by channel ${CHANNELS[code] ?? code}, which does not read this attitude.`, { column: "channel", row });
      const x = value[row] ?? Number.NaN;
      const w = weight[row] ?? Number.NaN;
      const when = day[row] ?? 0;
      if (!Number.isFinite(x)) throw new InputError("not_a_number", `Row ${row} has no number as its value.`, { column: "value", row });
      if (!(w > 0)) throw new InputError("off_scale", `Row ${row} needs a positive weight.`, { column: "weight", row });
      if (when < today) throw new InputError("wrong_shape", `Row ${row} is older than the row before it in its series.`, { column: "day", row });
      if (when > today) drift(means, meanAt, covariances, covarianceAt, size, Math.exp((today - when) / table.driftDays), table.tau2);
      today = when;
      let place = places[code] ?? 0;
      if (place === 0) {
        place = size++;
        places[code] = place;
        heard[meanAt + place] = code;
        covariances[covarianceAt + columnStart(place) + place] = parameters.beta2;
      }
      const expected = parameters.m + parameters.lambda * (means[meanAt] ?? 0) + (means[meanAt + place] ?? 0);
      absorb(means, meanAt, covariances, covarianceAt, size, place, parameters.lambda, parameters.sigma2 / w, x - expected, gain, cross);
    }
    heardCount[s] = size - 1;
    lastDay[s] = today;
    pieces[s] = to - from;
    values[s] = table.mu + (means[meanAt] ?? 0);
    errors[s] = Math.sqrt(Math.max(0, covariances[covarianceAt] ?? 0));
  }

  const stateOf = (s: number): FilterState => {
    const size = (heardCount[s] ?? 0) + 1;
    const channels: Channel[] = [];
    for (const code of heard.subarray(s * widest + 1, s * widest + size)) {
      const name = CHANNELS[code];
      if (name) channels.push(name);
    }
    return {
      day: (pieces[s] ?? 0) > 0 ? (lastDay[s] ?? 0) : null,
      channels,
      mean: Array.from(means.subarray(s * widest, s * widest + size)),
      covariance: Array.from(covariances.subarray(s * cells, s * cells + columnStart(size))),
    };
  };
  return { day: lastDay, value: values, se: errors, pieces, stateOf };
}

interface CalibrationTable {
  readonly mu: number;
  readonly tau2: number;
  readonly driftDays: number;
  readonly byCode: readonly (ChannelParameters | undefined)[];
  readonly known: number;
}

function tableOf({ driftDays, prior, channels }: ConstructCalibration): CalibrationTable {
  const byCode = CHANNELS.map((channel) => channels[channel]);
  return { mu: prior.mean, tau2: prior.sd * prior.sd, driftDays, byCode, known: byCode.filter((parameters) => parameters !== undefined).length };
}
