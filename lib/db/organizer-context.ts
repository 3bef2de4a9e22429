import { AsyncLocalStorage } from "node:async_hooks";

import type { DirectLine } from "./direct-line";

interface OrganizerContext {
  readonly organizerId: string;
  /** Whose doing it is, where it is a member's: the database notes it beside what changed (record_changes). */
  readonly memberId?: string;
  /** From where the request comes, for the audit: a shortened address and a browser's family, or how a program's key begins, with a space between. */
  readonly origin?: string;
  /** Which part of the exhibitors is seen: `team <member>` or `own <member>`; absent or null for all of them. */
  readonly scope?: string | null;
  /** Whether nothing may be written. */
  readonly reading?: boolean;
  /** Fields that are not read, and those that are not written. */
  readonly kept?: { readonly hides: readonly string[]; readonly keeps: readonly string[] };
  /** Whether a transaction reads as its member does, with what is hidden left empty. What saves reads the tables themselves, so that it writes nothing over what it does not know. */
  readonly masked?: boolean;
  /** Where the work is one transaction: the pool opens it when that begins. */
  readonly line?: DirectLine;
}

declare global {
  var fairbondOrganizer: AsyncLocalStorage<OrganizerContext> | undefined;
}

/**
 * Which organizer the current piece of work belongs to. Set by lib/tenant alone, read by the pool at every query.
 * One a process, as the connections are: pages and route handlers each get an instance of this module of their own, and a
 * pool that was made by the one would not see what the other sets.
 */
export const organizerContext = (globalThis.fairbondOrganizer ??= new AsyncLocalStorage<OrganizerContext>());

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ORIGIN = /^[0-9a-f.:/]{0,45} (?:[A-Za-z]{0,30}|key:[\w-]{1,26})$/;
const FIELD = /^[a-z0-9-]{1,40}$/;
const SCOPE = /^(team|own) [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether what is read now passes by the views that leave hidden fields empty. */
export function isMasked(inTransaction: boolean): boolean {
  const context = organizerContext.getStore();
  return (context?.kept?.hides.length ?? 0) > 0 && (!inTransaction || context?.masked === true || context?.reading === true);
}

/** The statement that opens a tenant's transaction. The ids are checked here because SET takes no parameters. */
export function beginForOrganizer(inTransaction: boolean): string {
  const context = organizerContext.getStore();
  if (!context) throw new Error("A query ran outside withTenant: no organizer is set.");
  if (!UUID.test(context.organizerId)) throw new Error("The organizer of this query is not a UUID.");
  const begin = `BEGIN${context.reading ? " READ ONLY" : ""}; SET LOCAL app.organizer_id = '${context.organizerId}'${scopeSetting(context.scope)}${keptSettings(context.kept)}${isMasked(inTransaction) ? "; SET LOCAL search_path = masked, public" : ""}`;
  if (context.memberId === undefined) return begin;
  if (!UUID.test(context.memberId)) throw new Error("The member of this work is not a UUID.");
  return `${begin}; SET LOCAL app.member_id = '${context.memberId}'${originSetting(context.origin)}`;
}

/** What is not as expected is left out: where a change came from must not keep it from being made. */
function originSetting(origin: string | undefined): string {
  return origin !== undefined && ORIGIN.test(origin) ? `; SET LOCAL app.origin = '${origin}'` : "";
}

function scopeSetting(scope: string | null | undefined): string {
  if (scope === null || scope === undefined) return "";
  if (!SCOPE.test(scope)) throw new Error("The scope of this work is none.");
  return `; SET LOCAL app.scope = '${scope}'`;
}

/** The names of fields are checked here too. */
function keptSettings(kept: OrganizerContext["kept"]): string {
  if (!kept || kept.keeps.length === 0) return "";
  if (![...kept.hides, ...kept.keeps].every((field) => FIELD.test(field))) throw new Error("A field of this work is none.");
  return `; SET LOCAL app.keeps = '${kept.keeps.join(",")}'${kept.hides.length > 0 ? `; SET LOCAL app.hides = '${kept.hides.join(",")}'` : ""}`;
}
