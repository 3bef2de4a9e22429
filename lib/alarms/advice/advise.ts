import { advise, type AlarmFamily, type Channel, type Construct, type Situation } from "@/lib/relationship-quality";
import type { WhoseLog } from "@/lib/relationships/explanation/score-log";
import type { LoyaltyView } from "@/lib/relationships/loyalty/types";
import { effectOfRecord } from "@/lib/relationships/outlook/compute";
import type { Score, ScoreKey, StageOrUnknown } from "@/lib/relationships/types";
import { ADVICE_REASON_KEYS, type AdviceLine } from "./types";

export interface Known {
  /** The scores that the reader may see. */
  readonly keys: readonly ScoreKey[];
  readonly scores: readonly Score[];
  readonly stage: StageOrUnknown;
  readonly families: readonly AlarmFamily[];
  readonly loyalty: LoyaltyView;
  readonly whose: WhoseLog;
}

/** The heart's advice for one exhibitor, each with the effect that the filter computes for one record of its sign. */
export function adviceFor({ keys, scores, stage, families, loyalty, whose }: Known, day: number): AdviceLine[] {
  const constructs = keys.flatMap((key): Construct[] => (key === "TRUST" ? [] : [key]));
  const own = (key: ScoreKey) => scores.find((score) => score.key === key && score.evidenced);
  const trust = own("TRUST");
  const situation: Situation = {
    scores: Object.fromEntries(constructs.map((key) => [key, own(key)?.reading ?? null])),
    trust: trust ? trust.reading : null,
    stage,
    alarms: [...new Set(families)],
    loyalty: loyalty.loyalty?.type ?? null,
    firstEdition: loyalty.firstEdition,
    notMeasured: constructs.filter((key) => own(key)?.stale !== false),
  };
  return advise(situation).map(({ id, reason, moves, urgency, source, shownBy }) => ({
    id,
    reason: { messageKey: reasonKey(reason.messageKey), values: reason.values },
    moves,
    urgency,
    source,
    effects: shownBy.by === "channel" ? moves.filter((key) => constructs.includes(key)).flatMap((key) => effectsOf(key, shownBy.channel, whose, day)) : [],
  }));
}

function effectsOf(key: Construct, channel: Channel, whose: WhoseLog, day: number): AdviceLine["effects"] {
  const effect = effectOfRecord(key, channel, whose, day);
  return effect ? [{ key, ...effect }] : [];
}

function reasonKey(text: string): AdviceLine["reason"]["messageKey"] {
  const key = ADVICE_REASON_KEYS.find((name) => name === text);
  if (!key) throw new Error(`No sentence is known for the reason ${text}.`);
  return key;
}
