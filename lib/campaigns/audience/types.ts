import type { ReachChannel } from "@/lib/tenant/enums";

/** Why somebody of an edition who passes the filters is not asked, the first that holds. */
export const NOT_ASKED = ["left", "no_consent", "no_address", "suppressed", "same_address"] as const;
export type NotAsked = (typeof NOT_ASKED)[number];

/** Somebody whom a campaign would ask, or would not. */
export interface AudienceRow {
  readonly contactId: string;
  readonly contactName: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly segment: string | null;
  readonly stand: string | null;
  readonly reach: ReachChannel;
  readonly address: string | null;
  readonly language: string;
  /** Null: is asked. */
  readonly notAsked: NotAsked | null;
}

/** The audience in numbers. */
export interface AudienceCount {
  readonly asked: number;
  readonly exhibitors: number;
  /** Exhibitors that pass the filters and of whom nobody is asked. */
  readonly unreached: number;
  readonly byReach: Readonly<Record<ReachChannel, number>>;
  readonly byLanguage: Readonly<Record<"en" | "zh", number>>;
  readonly notAsked: Readonly<Record<NotAsked, number>>;
  readonly bySegment: readonly { readonly segment: string | null; readonly asked: number }[];
}
