/** A letter in the demo's mail folder, as a mail program lists it. */
export interface OutboxRow {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly receivedAt: Date;
}

/** One letter, as a mail program shows it. `html` is for a sandbox that runs and loads nothing. */
export interface OutboxLetter extends OutboxRow {
  readonly from: string;
  readonly replyTo: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly unsubscribe: string | null;
}
