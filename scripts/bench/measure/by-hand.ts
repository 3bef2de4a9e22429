import pg from "pg";
import { z } from "zod";

const statement = z.object({ text: z.string(), values: z.array(z.unknown()).optional() });
export type Statement = z.output<typeof statement>;

const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SET)\b/;

/**
 * The statements that some work sends, with their values: what somebody who wrote it by hand would send as well. The driver's
 * `query` is wrapped for as long as the work takes.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const { query } = pg.Client.prototype;
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...args: unknown[]) {
      const parsed = statement.safeParse(args[0]);
      if (parsed.success && !FRAME.test(parsed.data.text)) sent.push(parsed.data);
      return Reflect.apply(query, this, args);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
  return sent;
}

/** A plain connection as the application role on which statements run in one tenant transaction, prepared as the product prepares them. */
export class ByHand {
  readonly #names = new Map<string, string>();

  private constructor(
    private readonly client: pg.Client,
    private readonly organizerId: string,
  ) {}

  static async connect(url: string, organizerId: string): Promise<ByHand> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return new ByHand(client, organizerId);
  }

  async inTransaction(statements: readonly Statement[]): Promise<void> {
    await this.client.query(`BEGIN; SET LOCAL app.organizer_id = '${this.organizerId}'`);
    for (const { text, values } of statements) await this.client.query({ name: this.#name(text), text, values });
    await this.client.query("COMMIT");
  }

  close(): Promise<void> {
    return this.client.end();
  }

  #name(text: string): string {
    const name = this.#names.get(text) ?? `by_hand_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
