import { Writable } from "node:stream";
import pg from "pg";

import { beginForOrganizer } from "./organizer-context";

/**
 * A pool in which no statement can run without its organizer.
 *
 * A single query travels as three pipelined messages in one round trip: BEGIN with SET LOCAL, the query, COMMIT.
 * SET LOCAL ends with its transaction, so a connection carries no organizer over to its next user, behind a
 * transaction pooler too. For interactive transactions the BEGIN that Prisma sends is replaced by ours.
 */
export function createTenantPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, pipeline: true });
  // A connection that the server closes while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  const checkOut = pool.connect.bind(pool);

  return Object.assign(pool, {
    query: async (query: pg.QueryConfig) => {
      const begin = beginForOrganizer();
      const client = await checkOut();
      const socket = socketOf(client);
      // one packet for all three: the server is woken once
      socket?.cork();
      const opened = client.query(begin);
      const answered = client.query(query);
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

    connect: async () => {
      const begin = beginForOrganizer();
      const client = await checkOut();
      const query = client.query.bind(client);
      Object.assign(client, {
        query: (first: pg.QueryConfig) => {
          Reflect.deleteProperty(client, "query");
          if (first.text !== "BEGIN") throw new Error("A tenant's connection must open with BEGIN.");
          return query(begin);
        },
      });
      return client;
    },
  });
}

/** The driver's types leave its socket out; without one the messages simply leave one by one. */
function socketOf(client: pg.PoolClient): Writable | null {
  const connection: unknown = Reflect.get(client, "connection");
  const stream: unknown = connection instanceof Object ? Reflect.get(connection, "stream") : null;
  return stream instanceof Writable ? stream : null;
}
