/** A passkey in its owner's list. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  /** A password manager carries it to other devices. */
  readonly backedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}
