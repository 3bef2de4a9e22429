import type { LoyaltyType, RelationshipLevel } from "@/lib/relationship-quality";

/** How an exhibitor stays and how one meets, each with what it rests on. */
export interface LoyaltyView {
  /** Null: attitude or a first edition to come back to is missing. */
  readonly loyalty: {
    readonly type: LoyaltyType | "borderline";
    readonly nearest: LoyaltyType;
    readonly borderlineIn: readonly ("attitude" | "behaviour" | "continuity")[];
    readonly attitude: { readonly value: number; readonly low: number; readonly high: number };
  } | null;
  /** Editions of the main show taken since its first, of those it could have repeated. */
  readonly taken: number;
  readonly eligible: number;
  readonly level: RelationshipLevel;
  /** Contacts logged within a year, and those in person. */
  readonly contacts: number;
  readonly meetings: number;
  /** The first edition it ever took lies ahead or is the only one. */
  readonly firstEdition: boolean;
}
