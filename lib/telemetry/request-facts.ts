import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the request that is being answered, for its line in the log: no name, no address, no word of anybody's. */
export interface RequestFacts {
  readonly requestId: string;
  organizerId: string | null;
}

declare global {
  var fairbondRequest: AsyncLocalStorage<RequestFacts> | undefined;
}

/** One a process, as the organizer's context is: pages and route handlers each get an instance of this module of their own. */
export const requestFacts = (globalThis.fairbondRequest ??= new AsyncLocalStorage<RequestFacts>());

/** Notes for the log whose data this request opens. */
export function noteOrganizer(organizerId: string): void {
  const facts = requestFacts.getStore();
  if (facts) facts.organizerId = organizerId;
}
