import type { ShareOfCount } from "@/lib/format/share";

export type PeopleShare = ShareOfCount;

/** Active exhibitors by how many of the team they spoke with in a year. Three stands for three and more. */
export interface TieCount {
  readonly people: 0 | 1 | 2 | 3;
  readonly exhibitors: number;
  readonly revenue: number;
}

/** What hangs on one member of staff: only for managers, never about the viewer, never of fewer exhibitors than the minimum. */
export interface PersonRow {
  readonly memberId: string;
  readonly name: string;
  /** Exhibitors this person spoke with in a year, their money, the share of it by contacts, and the money of those who know nobody else. */
  readonly exhibitors: number;
  readonly total: number;
  readonly exposed: number;
  readonly onlyTie: number;
  /** Of the active exhibitors this person looks after, how many have an entry in the last quarter; null under the minimum. */
  readonly logged: PeopleShare | null;
}

export type TransferDirection = "staff_to_organizer" | "organizer_to_staff" | "balanced";

/** An exhibitor that one person alone speaks with. */
export interface SingleTie {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly revenue: number;
  readonly memberName: string;
  readonly contacts: number;
  /** Where its trust lies; null where nobody has said. */
  readonly transfer: { readonly direction: TransferDirection; readonly difference: number; readonly reach: number; readonly leans: boolean } | null;
}

export interface KeptQuarter {
  /** Its first day. */
  readonly from: Date;
  readonly share: PeopleShare | null;
}

export interface People {
  readonly today: Date;
  readonly active: number;
  readonly ties: readonly TieCount[];
  readonly logged: PeopleShare | null;
  readonly promisesOnRecord: PeopleShare | null;
  readonly kept: readonly KeptQuarter[];
  readonly keptInAll: PeopleShare | null;
  readonly overdue: number;
  /** Null for those who may not know of individuals. */
  readonly persons: readonly PersonRow[] | null;
  readonly singles: readonly SingleTie[] | null;
}
