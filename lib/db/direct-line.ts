import type pg from "pg";

export interface Answer {
  readonly rows: readonly unknown[];
  readonly count: number;
}

type Send = (query: pg.QueryConfig) => Promise<pg.QueryResult>;

/**
 * A transaction's own connection, below Prisma: what is asked here and what Prisma asks see each other's work, because both go
 * over one wire in the order in which they are sent. It ends with its transaction; a question that comes too late is
 * refused, since the connection may by then be another organizer's.
 */
export class DirectLine {
  #send: Send | null = null;

  constructor(private readonly nameOf: (query: { readonly sql: string }) => string | undefined) {}

  /** Only for the pool: a transaction has begun on this connection. */
  open(send: Send): void {
    this.#send = send;
  }

  /** Only for the pool: the transaction is ending. */
  close(): void {
    this.#send = null;
  }

  /** Sent at once, without waiting for what was asked before: the server answers in turn. */
  async ask(text: string, values: unknown[], types?: pg.CustomTypesConfig): Promise<Answer> {
    if (!this.#send) throw new Error("A statement came after the end of its transaction.");
    const { rows, rowCount } = await this.#send({ name: this.nameOf({ sql: text }), text, values, types });
    return { rows, count: rowCount ?? 0 };
  }
}
