import type { OwnValues } from "@/lib/fields/types";
import type { ParticipationStatus, PipelineStep } from "@/lib/tenant/enums";

/** One exhibitor at one edition, as lists and the edit form read it. */
export interface ParticipationDetail {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly editionId: string;
  readonly editionName: string;
  readonly showName: string;
  readonly status: ParticipationStatus;
  readonly step: PipelineStep;
  readonly appliedOn: Date | null;
  readonly noShowOn: Date | null;
  readonly hall: string | null;
  readonly stand: string | null;
  readonly area: number | null;
  readonly amount: number | null;
  /** What was agreed, where that is in another currency: exactly, as text. */
  readonly contract: { readonly amount: string; readonly currency: string } | null;
  readonly standId: string | null;
  readonly package: { readonly id: string; readonly name: string } | null;
  readonly bookedOn: Date | null;
  readonly cancelledOn: Date | null;
  readonly multiYear: boolean;
  readonly own: OwnValues;
  readonly version: string;
}
