/** A device on which a person is signed in. */
export interface SignedInDevice {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly current: boolean;
}

/** By what the signed-in person can prove again who they are; a code goes with the password. */
export interface Asked {
  readonly password: boolean;
  readonly code: boolean;
  readonly passkey: boolean;
  /** The workspace whose provider proves it, for a session that came through it alone: nothing of the person's own is then asked for. */
  readonly provider: string | null;
}

/** The signed-in person as their own page shows them. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  /** Proven within the last ten minutes. */
  readonly fresh: boolean;
}
