/**
 * Keys of the sentences that say why a relationship stands where it stands; the values each one carries are listed beside it.
 * Both interface languages have a sentence for every key.
 */
export const STAGE_REASON_KEYS = [
  "stage.nothingKnown", // –
  "stage.leadOnly", // –
  "stage.twoWayContact", // –
  "stage.editionsTaken", // taken, of
  "stage.consecutiveEditions", // editions
  "stage.multiYearContract", // –
  "stage.growth", // percent
  "stage.otherShows", // shows
  "stage.personalTies", // ties
  "stage.disclosureBothWays", // –
  "stage.trustAbove", // cutOff, probability
  "stage.attachmentAbove", // cutOff, probability
  "stage.mutualInput", // –
  "stage.repeatWithoutAttachment", // editions, probability
  "stage.noNamedAnswer", // construct, days
  "stage.notMeasuredYet", // –
  "stage.cancelled", // editionId
  "stage.declined", // editionId
  "stage.noBooking", // editionId, days
  "stage.intentToLeave", // –
  "stage.reactivated", // editionId
  "stage.dwell", // stage, untilDay
  "stage.failing", // sinceDay, againFromDay
  "stage.trustBelow", // cutOff, probability
  "stage.attachmentBelow", // cutOff, probability
  "stage.conditionsFail", // –
  "stage.demoted", // from
  "stage.held", // stage
  "stage.override", // who, why, untilDay
] as const;

export type StageReasonKey = (typeof STAGE_REASON_KEYS)[number];
