import { FILTERED_CONSTRUCTS } from "../instrument/constructs";
import type { Construct } from "../instrument/constructs";
import { lookUp } from "../look-up";

/** The ways in which an attitude shows itself, in the order of the table below. */
export const CHANNELS = [
  "survey",
  "pulse",
  "promise",
  "request",
  "first_answer",
  "problem_solved",
  "complaint",
  "favours",
  "two_way",
  "disclosure",
  "sunk_benefits",
  "mood",
  "staff_note",
] as const;

export type Channel = (typeof CHANNELS)[number];

/** A channel that asks the exhibitor: its normal is the segment's normal and it reads one to one. */
export type AskingChannel = "survey" | "pulse";
export type BehaviourChannel = Exclude<Channel, AskingChannel>;

/** A channel that asks: variance β² of its constant leaning per exhibitor, noise variance σ² of one item of one respondent. */
export interface AskingSettings {
  readonly beta2: number;
  readonly sigma2: number;
}

/** A channel that watches: its normal m, its spread s between exhibitors, its correlation ρ with the attitude, its noise variance σ². */
export interface BehaviourSettings {
  readonly m: number;
  readonly s: number;
  readonly rho: number;
  readonly sigma2: number;
}

/** Which attitudes each watching channel reads, and what it starts with. Every figure is our assumption until the organizer's own data replace it. */
export const BEHAVIOUR_CHANNELS: Readonly<Record<BehaviourChannel, BehaviourSettings & { readonly constructs: readonly Construct[] | "all" }>> = {
  promise: { constructs: ["TOI"], m: 85, s: 10, rho: 0.5, sigma2: 1275 },
  request: { constructs: ["TOG"], m: 70, s: 12, rho: 0.5, sigma2: 900 },
  first_answer: { constructs: ["TOC"], m: 80, s: 10, rho: 0.5, sigma2: 900 },
  problem_solved: { constructs: ["TOC"], m: 70, s: 12, rho: 0.5, sigma2: 900 },
  complaint: { constructs: ["TOI", "SAT"], m: 70, s: 15, rho: 0.5, sigma2: 2100 },
  favours: { constructs: ["TOG"], m: 50, s: 15, rho: 0.5, sigma2: 400 },
  two_way: { constructs: ["COM", "FRI"], m: 50, s: 15, rho: 0.5, sigma2: 400 },
  disclosure: { constructs: ["AFF"], m: 30, s: 15, rho: 0.5, sigma2: 400 },
  sunk_benefits: { constructs: ["CON"], m: 40, s: 20, rho: 0.5, sigma2: 200 },
  mood: { constructs: ["EMO"], m: 60, s: 12, rho: 0.3, sigma2: 900 },
  staff_note: { constructs: "all", m: 60, s: 12, rho: 0.3, sigma2: 900 },
};

/** The asking channels and what they start with: a survey reads every attitude, the on-site pulse emotion and satisfaction. [our assumption] */
export const ASKING_CHANNELS: Readonly<Record<AskingChannel, AskingSettings & { readonly constructs: readonly Construct[] | "all" }>> = {
  survey: { constructs: "all", beta2: 36, sigma2: 400 },
  pulse: { constructs: ["EMO", "SAT"], beta2: 64, sigma2: 400 },
};

/** Days after which e⁻¹ of a difference from the normal is left. [our assumption] */
export const DRIFT_DAYS: Readonly<Record<Construct, number>> = {
  TOG: 1200,
  TOI: 1200,
  TOC: 1200,
  TST: 1200,
  SAT: 400,
  SAC: 1200,
  EMO: 60,
  AFF: 1200,
  CON: 900,
  NOR: 1200,
  FRI: 1200,
  COM: 900,
};

/**
 * The attitudes that a channel reads: a promise speaks of integrity, a special request of goodwill.
 * Formula: look-up in data. Source: assignment of channels: our assumption, measurement.md (d). Range: 1–12 constructs.
 * Missing rule: none: every channel reads something. Shapes: names of constructs.
 * @example
 * channelConstructs("promise") // => ["TOI"]
 * channelConstructs("survey").length // => 12
 */
export function channelConstructs(channel: Channel): readonly Construct[] {
  const { constructs } = lookUp(EVERY_CHANNEL, channel, "channel");
  return constructs === "all" ? FILTERED_CONSTRUCTS : constructs;
}

const EVERY_CHANNEL = { ...ASKING_CHANNELS, ...BEHAVIOUR_CHANNELS };

export function isAsking(channel: Channel): channel is AskingChannel {
  return channel === "survey" || channel === "pulse";
}

