/** A webhook as it is sent to. */
export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly memberId: string;
  readonly address: string;
  readonly addressSince: Date | null;
  readonly events: readonly string[];
  readonly secret: Uint8Array;
  readonly previousSecret: Uint8Array | null;
  readonly previousUntil: Date | null;
  readonly failingSince: Date | null;
}

/** A delivery as a worker holds it. `attempts` is its proof: a worker that was taken for dead writes nothing any more. */
export interface TakenDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly type: string;
  readonly noun: string;
  readonly record: string | null;
  readonly body: unknown;
  readonly createdAt: Date;
  readonly attempts: number;
}
