/** A member's calendar address as its page tells of it; the address itself is known to nobody any more. */
export interface FeedInfo {
  readonly scope: "mine" | "team";
  readonly createdAt: Date;
  readonly readOn: Date | null;
}
