/** The heart: numbers in, numbers out. Everything a caller may use is exported here; the folders inside are its own affair. */
export * from "./input-error";
export type { Measured, TooLittle } from "./measured";

// --- indices, loyalty, advice, guards, glossary -------------------------------------------------
export * from "./guards/benjamini-hochberg";
export * from "./guards/change-verdict";
export * from "./guards/minimum-respondents";
export * from "./guards/response-panel";
export * from "./guards/reversed-items";
export * from "./guards/simpson-check";
export * from "./guards/speeding";
export * from "./guards/straight-lining";
export { type Query, suppressQueries, type Suppression } from "./guards/suppress-queries";
export * from "./guards/suppress-table";
export * from "./indices/acsi-style";
export * from "./indices/closeness-gap";
export * from "./indices/customer-satisfaction";
export * from "./indices/derived-importance";
export * from "./indices/driver-levels";
export * from "./indices/image-filter";
export * from "./indices/importance-performance";
export * from "./indices/mean-interval";
export * from "./indices/net-promoter-score";
export * from "./indices/perceived-quality";
export * from "./indices/relationship-quality";
export * from "./indices/service-quality-gap";
export * from "./indices/share-interval";
export * from "./indices/share-of-wallet";
export * from "./indices/value-profile";
export * from "./indices/weighted-composite";
export * from "./indices/zone-of-tolerance";
// --- end indices, loyalty, advice, guards, glossary ---------------------------------------------

// --- instrument, scores, evidence, stages, alarms -----------------------------------------------
export type { Bilingual } from "./instrument/bilingual";
export * from "./instrument/compose-form";
export * from "./instrument/constructs";
export * from "./instrument/forms";
export * from "./instrument/get-item";
export { ITEM_BANK } from "./instrument/item-bank";
export * from "./instrument/scales";
export * from "./instrument/section-headings";
export { SERVICE_ATTRIBUTES } from "./instrument/service-attributes";
export { FORM_IDS, type Form, type FormId, type FormSection, type Item, type NumericRange, type ServiceAttribute, type ValueType } from "./instrument/types";
export * from "./instrument/validate-answers";
export { VALUE_TYPES } from "./instrument/value-types";
export * from "./evidence/calibration";
export * from "./evidence/change-between";
export * from "./evidence/channels";
export * from "./evidence/contributions";
export * from "./evidence/event-values";
export { type EvidencePiece, type FilterState, type FilterUpdate, readState, startState, updateState } from "./evidence/filter";
export * from "./evidence/ledger-values";
export { type DisplayedScore, displayScore, type Reading, readLater, type StoredReading } from "./evidence/reading";
export { replay, type ReplayStep } from "./evidence/replay";
export * from "./evidence/survey-weight";
export { trustReading } from "./evidence/trust-reading";
export * from "./stages/cut-offs";
export { headlinePlacement } from "./stages/headline-placement";
export { checkedOverride } from "./stages/override";
export { placeInStage, type PlaceInStageInput } from "./stages/place-in-stage";
export * from "./stages/reasons";
export { STAGE_RULES, type StageCondition, type StageRule } from "./stages/rules";
export * from "./stages/types";
// --- end instrument, scores, evidence, stages, alarms -------------------------------------------
