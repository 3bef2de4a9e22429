import { Writable } from "node:stream";
import pg from "pg";

import type { DirectLine } from "./direct-line";
import { maskedStatement } from "./masked";
import { beginForOrganizer, isMasked, organizerContext } from "./organizer-context";
import type { Question, SendTogether } from "./together";

/**
 * A pool in which no statement can run without its organizer.
 *
 * A single query travels as three pipelined messages in one round trip: BEGIN with SET LOCAL, the query, COMMIT.
 * SET LOCAL ends with its transaction, so a connection carries no organizer over to its next user, behind a
 * transaction pooler too. For interactive transactions the BEGIN that Prisma sends is replaced by ours.
 */
export function createTenantPool(config: pg.PoolConfig): pg.Pool & { readonly together: SendTogether } {
  const pool = new pg.Pool({ ...config, pipeline: true });
  // A connection that the server closes while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  const checkOut = pool.connect.bind(pool);

  return Object.assign(pool, {
    query: async (query: pg.QueryConfig) => {
      const begin = beginForOrganizer(false);
      const asked = isMasked(false) ? maskedStatement(query, true) : query;
      const client = await checkOut();
      const socket = socketOf(client);
      // one packet for all three: the server is woken once
      socket?.cork();
      const opened = client.query(begin);
      const answered = client.query(asked);
      const committed = client.query("COMMIT");
      socket?.uncork();
      const [open, answer, commit] = await Promise.allSettled([opened, answered, committed]);
      const broken = open.status === "rejected" || (commit.status === "rejected" && answer.status === "rejected");
      client.release(broken);
      if (open.status === "rejected") throw open.reason;
      if (answer.status === "rejected") throw answer.reason;
      // a deferred constraint speaks up only here
      if (commit.status === "rejected") throw commit.reason;
      return answer.value;
    },

    together: async (begin: string, questions: readonly Question[]) => {
      const client = await checkOut();
      const socket = socketOf(client);
      socket?.cork();
      const opened = client.query(begin);
      const answered = questions.map((question) => client.query(question));
      const committed = client.query("COMMIT");
      socket?.uncork();
      const [[open, commit], answers] = await Promise.all([Promise.allSettled([opened, committed]), Promise.allSettled(answered)]);
      client.release(open.status === "rejected" || (commit.status === "rejected" && answers.some(({ status }) => status === "rejected")));
      if (open.status === "rejected") throw open.reason;
      return answers.map((answer): PromiseSettledResult<readonly unknown[]> => (answer.status === "fulfilled" ? { status: "fulfilled", value: answer.value.rows } : answer));
    },

    connect: async () => {
      const begin = beginForOrganizer(true);
      const { line, kept } = organizerContext.getStore() ?? {};
      const masks = (kept?.hides.length ?? 0) + (kept?.keeps.length ?? 0) > 0;
      const everything = isMasked(true);
      const client = await checkOut();
      overTransaction(client, begin, line, masks ? (config) => maskedStatement(config, everything) : (config) => config);
      return client;
    },
  });
}

const NOTHING = { command: "BEGIN", rowCount: null, oid: 0, fields: [], rows: [] } satisfies pg.QueryResult;

/**
 * For the length of one transaction: the BEGIN that Prisma sends becomes ours. It is not waited for, so that it travels
 * with the first statement; should it fail, that statement and all after it fail with its reason.
 */
function overTransaction(client: pg.PoolClient, begin: string, line: DirectLine | undefined, masked: (config: pg.QueryConfig) => pg.QueryConfig): void {
  const query = client.query.bind(client);
  const { release } = client;
  let begun: Promise<unknown> | null = null;
  const send = async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    const [answer] = await Promise.all([query(masked(config)), begun]);
    return answer;
  };
  Object.assign(client, {
    query: async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
      if (begun) {
        if (ENDS.has(config.text)) line?.close();
        return await send(config);
      }
      if (config.text !== "BEGIN") throw new Error("A tenant's connection must open with BEGIN.");
      begun = query(begin);
      begun.catch(() => undefined);
      line?.open(send);
      return NOTHING;
    },
    release: (error?: Error | boolean) => {
      line?.close();
      Reflect.deleteProperty(client, "query");
      release(error);
    },
  });
}

const ENDS = new Set(["COMMIT", "ROLLBACK"]);

/** The driver's types leave its socket out; without one the messages simply leave one by one. */
function socketOf(client: pg.PoolClient): Writable | null {
  const connection: unknown = Reflect.get(client, "connection");
  const stream: unknown = connection instanceof Object ? Reflect.get(connection, "stream") : null;
  return stream instanceof Writable ? stream : null;
}
