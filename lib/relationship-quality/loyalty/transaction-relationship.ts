import { finite } from "../indices/answers";
import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";

export interface ContinuumFacts {
  /** Editions taken so far. */
  readonly editions: number | null;
  /** Contacts of the last year from the exhibitor, and to it. */
  readonly inbound: number | null;
  readonly outbound: number | null;
  /** Contacts a year that are normal for this organizer (median). */
  readonly usualContacts: number | null;
  /** People of the exhibitor known to people of the organizer by name. */
  readonly personalTies: number | null;
  readonly disclosuresIn: number | null;
  readonly disclosuresOut: number | null;
  /** Special requests answered with yes, of all asked. */
  readonly requestsGranted: number | null;
  readonly requestsAsked: number | null;
  readonly multiYear: boolean | null;
}

export type ContinuumSign = "duration" | "frequency" | "two_way" | "ties" | "disclosure" | "customising" | "horizon";

export interface ContinuumPosition {
  /** 0 = pure transaction, 100 = full relationship. */
  readonly position: number;
  readonly reading: "transaction" | "mixed" | "relationship";
  readonly signs: Readonly<Partial<Record<ContinuumSign, number>>>;
  readonly basis: "records";
}

/**
 * Where the dealings with an exhibitor stand between single transactions and a relationship. From records alone: it says how both deal, not how the exhibitor feels.
 *
 * Formula: mean of the signs on record, each 0–100: duration 100·e/(e + 2) for e editions; frequency 100·n/(n + usual); two-way 100·min(in, out)/max(in, out);
 * ties 100·min(t, 2)/2; disclosure 50 for each direction; customising 100·granted/asked; horizon 100 with a contract over several years, else 0. Under 33⅓ transaction, over 66⅔ relationship.
 * Source: course deck 001 (transaction–relationship continuum); signs and weights our assumption.
 * Range: 0–100. Missing rule: a sign with a null in it is left out; fewer than 3 signs → null.
 * Shapes: signs 0–100; counts of editions, products and contacts as named.
 * @example
 * const facts = { editions: 6, inbound: 8, outbound: 10, usualContacts: 6, personalTies: 2, disclosuresIn: 1, disclosuresOut: 0, requestsGranted: null, requestsAsked: null, multiYear: false }
 * transactionRelationship(facts).value?.position // => 63.3
 * transactionRelationship(facts).value?.reading // => "mixed"
 * transactionRelationship({ ...facts, editions: null, inbound: null, personalTies: null, disclosuresIn: null }).value // => null
 */
export function transactionRelationship(facts: ContinuumFacts): Measured<ContinuumPosition> {
  for (const [column, value] of Object.entries(facts)) {
    if (typeof value === "number" && finite(value, column) < 0) throw new InputError("off_scale", `${column} is below 0.`, { column });
  }
  const signs: Partial<Record<ContinuumSign, number>> = {};
  const { editions, inbound, outbound, usualContacts, personalTies, disclosuresIn, disclosuresOut, requestsGranted, requestsAsked, multiYear } = facts;
  if (editions !== null) signs.duration = (100 * editions) / (editions + 2);
  if (inbound !== null && outbound !== null) {
    const contacts = inbound + outbound;
    if (usualContacts !== null) signs.frequency = contacts === 0 ? 0 : (100 * contacts) / (contacts + usualContacts);
    signs.two_way = contacts === 0 ? 0 : (100 * Math.min(inbound, outbound)) / Math.max(inbound, outbound);
  }
  if (personalTies !== null) signs.ties = 50 * Math.min(personalTies, 2);
  if (disclosuresIn !== null && disclosuresOut !== null) signs.disclosure = 50 * (Number(disclosuresIn > 0) + Number(disclosuresOut > 0));
  if (requestsGranted !== null && requestsAsked !== null && requestsAsked > 0) signs.customising = (100 * Math.min(requestsGranted, requestsAsked)) / requestsAsked;
  if (multiYear !== null) signs.horizon = multiYear ? 100 : 0;
  const values = Object.values(signs);
  if (values.length < 3) return tooLittle(values.length, "no_evidence", { needed: 3 });
  const position = values.reduce((sum, value) => sum + value, 0) / values.length;
  return measured({ position, reading: position < 100 / 3 ? "transaction" : position > 200 / 3 ? "relationship" : "mixed", signs, basis: "records" }, values.length);
}
