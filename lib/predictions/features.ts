import { type Construct, type ConstructCalibration, type DatedFeature, type EvidencePiece, type FrozenFeatures, freezeFeatures, isOfAShow, readState, type Reading, replay, TRUST_CONSTRUCTS, trustReading } from "@/lib/relationship-quality";

/** The attitudes a prediction rests on. What people say of the staff by name is not among them: it stays with managers. */
export const FEATURE_CONSTRUCTS = ["AFF", "CON", "NOR", "SAT", "SAC", "EMO", "COM", "TOG", "TOI", "TOC"] as const satisfies readonly Construct[];

/** One row of the log with the days on which it, what it corrects and what corrected it were written down. */
export interface DatedPiece extends EvidencePiece {
  readonly construct: Construct;
  readonly showId: string | null;
  readonly writtenDay: number;
  readonly retracts: boolean;
  /** The day its correction was written; null: it stands. */
  readonly correctedDay: number | null;
  /** The day the row that it corrects was written; null: it corrects none. */
  readonly originalDay: number | null;
}

/**
 * Whether a piece counted as the log stood on a day. A correction written later is not known yet, unless the piece itself was written
 * later too: history brought in from elsewhere is read as it stands now, because how it stood then is on no record.
 */
export function counted(piece: DatedPiece, freezeDay: number): boolean {
  if (piece.retracts || piece.day >= freezeDay) return false;
  const inHindsight = piece.writtenDay >= freezeDay;
  if (piece.correctedDay !== null && (piece.correctedDay < freezeDay || inHindsight)) return false;
  return piece.originalDay === null || piece.writtenDay < freezeDay || piece.originalDay >= freezeDay;
}

/** The parameters of one score, fitted on nothing from the freeze day or later. */
export type CalibrationThen = (construct: Construct, showId: string | null) => ConstructCalibration;

/**
 * What was known of an exhibitor before a day: its attitudes as the filter reads them from the log as it stood, and how often and how
 * lately it came. An attitude of which nothing was known is missing, not average.
 */
export function featuresOf(question: { readonly freezeDay: number; readonly showId: string; readonly bookedBefore: readonly boolean[] }, log: readonly DatedPiece[], calibration: CalibrationThen): FrozenFeatures {
  const { freezeDay, showId, bookedBefore } = question;
  const known = new Map<Construct, { readonly reading: Reading; readonly asOf: number | null }>();
  for (const construct of FEATURE_CONSTRUCTS) {
    const show = isOfAShow(construct) ? showId : null;
    const pieces = log.filter((piece) => piece.construct === construct && piece.showId === show && counted(piece, freezeDay));
    const settings = calibration(construct, showId);
    const { state } = replay(pieces, settings);
    known.set(construct, { reading: readState(state, settings, freezeDay), asOf: state.day });
  }
  const lately = bookedBefore.indexOf(true);
  const eve = freezeDay - 1;
  const features: Record<string, DatedFeature> = {
    since: { value: lately < 0 ? bookedBefore.length + 1 : lately, asOf: eve },
    share: { value: bookedBefore.length === 0 ? 0.5 : bookedBefore.filter(Boolean).length / bookedBefore.length, asOf: eve },
    editions: { value: Math.log(1 + bookedBefore.length), asOf: eve },
  };
  for (const construct of FEATURE_CONSTRUCTS) {
    if (isTrust(construct)) continue;
    const own = known.get(construct);
    features[construct] = { value: own === undefined || own.asOf === null ? null : own.reading.value, asOf: own?.asOf ?? eve };
  }
  features.TRUST = trustOf(known, eve);
  return freezeFeatures(freezeDay, features);
}

function isTrust(construct: Construct): boolean {
  return TRUST_CONSTRUCTS.some((trust) => trust === construct);
}

/** The mean of the three kinds of trust, as soon as anything is known of one of them. */
function trustOf(known: ReadonlyMap<Construct, { readonly reading: Reading; readonly asOf: number | null }>, eve: number): DatedFeature {
  const [TOG, TOI, TOC] = [known.get("TOG"), known.get("TOI"), known.get("TOC")];
  const days = [TOG, TOI, TOC].flatMap((own) => own?.asOf ?? []);
  if (!TOG || !TOI || !TOC || days.length === 0) return { value: null, asOf: eve };
  return { value: trustReading({ TOG: TOG.reading, TOI: TOI.reading, TOC: TOC.reading }).value, asOf: Math.max(...days) };
}
