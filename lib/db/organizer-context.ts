import { AsyncLocalStorage } from "node:async_hooks";

type OrganizerContext = AsyncLocalStorage<{ readonly organizerId: string }>;

declare global {
  var fairbondOrganizerContext: OrganizerContext | undefined;
}

/**
 * Which organizer the current piece of work belongs to. Set by lib/tenant alone, read by the pool at every query.
 *
 * One a process, like the connections: a production build loads this file once for pages and once for route handlers,
 * and the pool that a health check made first asked its own copy, so that every page failed with no organizer set.
 */
export const organizerContext: OrganizerContext = (globalThis.fairbondOrganizerContext ??= new AsyncLocalStorage());

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The statement that opens a tenant's transaction. The id is checked here because SET takes no parameters. */
export function beginForOrganizer(): string {
  const context = organizerContext.getStore();
  if (!context) throw new Error("A query ran outside withTenant: no organizer is set.");
  if (!UUID.test(context.organizerId)) throw new Error("The organizer of this query is not a UUID.");
  return `BEGIN; SET LOCAL app.organizer_id = '${context.organizerId}'`;
}
