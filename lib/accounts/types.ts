/** A device on which a person is signed in. */
export interface SignedInDevice {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly current: boolean;
}

/** The signed-in person as their own page shows them. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  /** Proven within the last ten minutes. */
  readonly fresh: boolean;
}
