import type { ResponsePanel } from "@/lib/relationship-quality";
import type { JobStatus } from "@/lib/jobs/types";
import type { ReliabilityResult, SimpsonResult, Stratification } from "./schema";

export interface StoredReliability {
  readonly computedOn: Date;
  readonly result: ReliabilityResult;
}

export interface PanelEdition {
  readonly id: string;
  readonly name: string;
  readonly showName: string;
  readonly showNameZh: string | null;
  /** The edition after it is there: what it booked can be told. */
  readonly followed: boolean;
}

/** Who of those who took part answered, and what difference the silent ones could make. */
export interface PanelView {
  readonly edition: PanelEdition;
  readonly by: Stratification;
  readonly takingPart: number;
  readonly answered: number;
  /** Null: fewer than five answered. */
  readonly panel: ResponsePanel | null;
}

export interface ReliabilityPage {
  /** Every form version in every language, the one with most answers first. */
  readonly stored: readonly StoredReliability[];
  readonly job: JobStatus | null;
  readonly responses: number;
  readonly editions: readonly PanelEdition[];
  readonly panel: PanelView | null;
  readonly simpson: readonly { readonly computedOn: Date; readonly result: SimpsonResult; readonly edition: PanelEdition }[];
}
