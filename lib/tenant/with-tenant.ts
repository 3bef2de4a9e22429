import { connections, type Prisma, type TenantClient } from "@/lib/db/client";
import type { Answer } from "@/lib/db/direct-line";
import { DIRECT_TYPES, directValues } from "@/lib/db/direct-types";
import { organizerContext } from "@/lib/db/organizer-context";
import { noteOrganizer } from "@/lib/telemetry/request-facts";
import { type KeptBack, type OrganizerId, reachOf } from "./organizer-id";

/** SQL with its values as parameters; what the tag of `./sql` makes is one. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** An organizer's data, open for reading. Each statement is its own short transaction. */
export interface Tenant {
  readonly organizerId: OrganizerId;
  readonly db: TenantClient | Prisma.TransactionClient;
  /**
   * The rows of a statement of our own, as `db.$queryRaw` gives them but for decimals, without Prisma's share of the time: for what the pages that
   * are opened most ask many of.
   */
  readonly read: (statement: Statement) => Promise<readonly unknown[]>;
  /** As `read`, for small questions by an index: those of a page that are asked in the same moment go over one connection, one after the other. */
  readonly readTogether: Tenant["read"];
  /** The fields that whoever asks does not read or not write. */
  readonly kept: KeptBack;
}

/** An organizer's data inside one transaction: what a mutation needs, so that evidence and scores cannot be written apart. */
export interface TenantTransaction extends Tenant {
  readonly db: Prisma.TransactionClient;
  readonly transaction: true;
  /** The exhibitors whose relationships this transaction has locked: until it ends nobody else writes them. */
  readonly held: Set<string>;
  /**
   * A statement of our own, without Prisma in between, which takes longer over one than the server does: for what every
   * saving sends. Dates and big numbers come as the driver gives them, so they are asked for as text or int.
   */
  readonly ask: (statement: Statement) => Promise<Answer>;
}

/**
 * The one door to an organizer's data. Prisma's promises are lazy, so the work is awaited inside the organizer's context. With `memberId` the database knows who
 * reads: for what a member from whom fields are hidden sees of their own alone.
 */
export function withTenant<T>(proof: OrganizerId, work: (tenant: Tenant) => Promise<T>, memberId?: string): Promise<T> {
  const { organizerId, ...reach } = reachOf(proof);
  noteOrganizer(organizerId);
  return organizerContext.run({ organizerId, ...reach, memberId }, async () => await work({ organizerId, db: connections().prisma, read, readTogether, kept: reach.kept }));
}

const read: Tenant["read"] = ({ text, values }) => connections().read(text, directValues(values), DIRECT_TYPES);
const readTogether: Tenant["read"] = ({ text, values }) => connections().readTogether(text, directValues(values), DIRECT_TYPES);

/**
 * As `withTenant`, in one transaction: all of the work or nothing of it. Nothing is rendered or called over the network inside.
 * With `memberId` it is that member's doing, and the database keeps what it changes of an exhibitor's records, before and after.
 */
export function inTenantTransaction<T>(organizerId: OrganizerId, work: (tenant: TenantTransaction) => Promise<T>, memberId?: string, origin?: string): Promise<T> {
  return inTransaction(organizerId, work, { memberId, origin });
}

/** As `inTenantTransaction`, for work over a whole file: all or nothing of it too, with a quarter of an hour to finish. */
export function inLongTenantTransaction<T>(organizerId: OrganizerId, work: (tenant: TenantTransaction) => Promise<T>, memberId?: string, origin?: string): Promise<T> {
  return inTransaction(organizerId, work, { memberId, origin }, { timeout: 900_000 });
}

/** As `inLongTenantTransaction`, where what is found out is shown: with what the member does not read left empty. */
export function inMaskedTransaction<T>(organizerId: OrganizerId, work: (tenant: TenantTransaction) => Promise<T>): Promise<T> {
  return inTransaction(organizerId, work, { memberId: undefined, origin: undefined, masked: true }, { timeout: 900_000 });
}

/** Whose doing it is, and from where. */
interface Doer {
  readonly memberId: string | undefined;
  readonly origin: string | undefined;
  readonly masked?: boolean;
}

function inTransaction<T>(proof: OrganizerId, work: (tenant: TenantTransaction) => Promise<T>, doer: Doer, options?: { readonly timeout: number }): Promise<T> {
  const { prisma, newLine } = connections();
  const { organizerId, ...reach } = reachOf(proof);
  noteOrganizer(organizerId);
  const line = newLine();
  const ask = ({ text, values }: Statement) => line.ask(text, values);
  const readInIt: Tenant["read"] = async ({ text, values }) => (await line.ask(text, directValues(values), DIRECT_TYPES)).rows;
  return organizerContext.run({ organizerId, ...reach, ...doer, line }, async () =>
    await prisma.$transaction(async (db) => await work({ organizerId, db, transaction: true, read: readInIt, readTogether: readInIt, kept: reach.kept, held: new Set(), ask }), options),
  );
}

/**
 * Does the work to see what would come of it, and undoes it: nothing of it stays, whatever it wrote, and the transaction goes on
 * as it was before. A forecast made so is made by the very code that would save.
 */
export async function rehearse<T>(tenant: TenantTransaction, work: (tenant: TenantTransaction) => Promise<T>): Promise<T> {
  const { db } = tenant;
  await db.$executeRaw`SAVEPOINT rehearsal`;
  try {
    // locks that the rehearsal takes end with it, so they are not noted in the transaction's own list
    return await work({ ...tenant, held: new Set(tenant.held) });
  } finally {
    await db.$executeRaw`ROLLBACK TO SAVEPOINT rehearsal`;
    // rehearsals may stand inside each other under one name
    await db.$executeRaw`RELEASE SAVEPOINT rehearsal`;
  }
}
