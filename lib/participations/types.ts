import type { ParticipationStatus } from "@/lib/tenant/enums";

/** One exhibitor at one edition, as lists and the edit form read it. */
export interface ParticipationDetail {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly editionId: string;
  readonly editionName: string;
  readonly showName: string;
  readonly status: ParticipationStatus;
  readonly hall: string | null;
  readonly stand: string | null;
  readonly area: number | null;
  readonly amount: number | null;
  readonly bookedOn: Date | null;
  readonly cancelledOn: Date | null;
  readonly multiYear: boolean;
  readonly version: string;
}
