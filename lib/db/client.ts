import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

import { databaseEnv } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { DirectLine } from "./direct-line";
import { maskedStatement } from "./masked";
import { beginForOrganizer, isMasked } from "./organizer-context";
import { createStatementNames } from "./statement-names";
import { createTenantPool } from "./tenant-pool";
import { createTogether } from "./together";

export type { Prisma } from "./generated/client";
export type TenantClient = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

interface Connections {
  readonly prisma: PrismaClient;
  readonly tenantPool: ReturnType<typeof createTenantPool>;
  readonly doorPool: pg.Pool;
  /** One statement of our own in its own short transaction, as Prisma would send it, without Prisma in between. */
  readonly read: (text: string, values: unknown[], types: pg.CustomTypesConfig) => Promise<readonly unknown[]>;
  /** Likewise, over one connection with whatever else is asked so in the same moment. */
  readonly readTogether: Connections["read"];
  /** A line for a transaction that is about to begin. */
  readonly newLine: () => DirectLine;
}

declare global {
  var fairbondConnections: Connections | undefined;
}

/** One set of connections a process, also across the module reloads of a development server. */
export function connections(): Connections {
  return (globalThis.fairbondConnections ??= connect());
}

function connect(): Connections {
  const { DATABASE_URL, DATABASE_POOL, DATABASE_PREPARED } = databaseEnv();
  const config: pg.PoolConfig = { connectionString: DATABASE_URL, max: DATABASE_POOL, application_name: "fairbond" };
  const tenantPool = createTenantPool(config);
  // The door pool asks the few questions that come before a tenant is known; no organizer is ever set on it.
  const doorPool = new pg.Pool({ ...config, max: 4, application_name: "fairbond door" });
  doorPool.on("error", () => undefined);
  // one book of names: a text that Prisma and a transaction's direct line both send is one statement to the server
  const statementNameGenerator = DATABASE_PREPARED === "on" ? createStatementNames() : undefined;
  const prisma = new PrismaClient({ adapter: new PrismaPg(tenantPool, { statementNameGenerator }), transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
  const read: Connections["read"] = async (text, values, types) => (await tenantPool.query({ name: statementNameGenerator?.({ sql: text }), text, values, types })).rows;
  const together = createTogether(() => beginForOrganizer(false), tenantPool.together);
  const readTogether: Connections["read"] = (text, values, types) => {
    const question = { name: statementNameGenerator?.({ sql: text }), text, values, types };
    return together(isMasked(false) ? { ...question, ...maskedStatement(question, true) } : question);
  };
  const newLine = () => new DirectLine((query) => statementNameGenerator?.(query));
  return { prisma, tenantPool, doorPool, read, readTogether, newLine };
}

export async function closeConnections(): Promise<void> {
  const open = globalThis.fairbondConnections;
  if (!open) return;
  globalThis.fairbondConnections = undefined;
  await open.prisma.$disconnect();
  await Promise.all([open.tenantPool.end(), open.doorPool.end()]);
}
