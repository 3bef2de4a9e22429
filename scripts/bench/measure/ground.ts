import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { ByHand } from "./by-hand";

/** What every measurement works on. */
export interface BenchGround {
  readonly organizerId: OrganizerId;
  readonly memberId: string;
  readonly today: Date;
  readonly exhibitors: number;
  /** How often a quick thing is repeated; slow ones are repeated less. */
  readonly repeats: number;
  readonly byHand: ByHand;
  readonly superUrl: string;
}
