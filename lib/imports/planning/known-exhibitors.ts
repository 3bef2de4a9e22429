import type { Tenant } from "@/lib/tenant/with-tenant";
import { foldName } from "../reading/names";
import { type MatchRules, USUAL_RULES } from "../schema";
import { domainOfEmail, domainOfWebsite } from "./domains";

export type FoundBy = "key" | "email" | "domain" | "name" | "invoice";
export type Match = { readonly kind: "one"; readonly id: string; readonly by: FoundBy } | { readonly kind: "none" } | { readonly kind: "several" };

interface Named {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly externalKey: string | null;
  readonly country?: string | null;
  readonly website?: string | null;
}

interface Known {
  readonly id: string;
  readonly externalKey: string | null;
  readonly country: string | null;
}

/** Nearly every mark is one company's: a set of its own for each would weigh more than all else. */
type Marks = Map<string, string | Set<string>>;

const PAGE = 5_000;

/** Every exhibitor by the marks that the rules of an import name, those of the file included as they are met: whom a row speaks about. */
export class KnownExhibitors {
  readonly #known = new Map<string, Known>();
  readonly #byKey = new Map<string, string>();
  readonly #byName: Marks = new Map();
  readonly #byDomain: Marks = new Map();
  readonly #byEmail: Marks = new Map();

  constructor(readonly rules: MatchRules = USUAL_RULES) {}

  add(id: string, { name, nameLocal, externalKey, country = null, website = null }: Named, email: string | null = null): void {
    const before = this.#known.get(id);
    this.#known.set(id, { id, externalKey: externalKey ?? before?.externalKey ?? null, country: country ?? before?.country ?? null });
    if (externalKey !== null) this.#byKey.set(externalKey, id);
    for (const text of [name, nameLocal]) if (text !== null && text !== "") note(this.#byName, foldName(text), id);
    const domain = this.rules.domain && website !== null ? domainOfWebsite(website) : null;
    if (domain !== null) note(this.#byDomain, domain, id);
    if (email !== null) this.addEmail(id, email);
  }

  addEmail(id: string, email: string): void {
    if (this.rules.email) note(this.#byEmail, email.toLowerCase(), id);
  }

  byKey(externalKey: string): string | null {
    return this.#byKey.get(externalKey) ?? null;
  }

  /** The key decides where both sides have one; else the first mark of the rules that names one company only. */
  match({ name, nameLocal, externalKey, country = null, website = null }: Named, email: string | null = null): Match {
    const { rules } = this;
    const keyed = !rules.key || externalKey === null ? null : this.byKey(externalKey);
    if (keyed !== null) return { kind: "one", id: keyed, by: "key" };
    const own = email === null || !rules.email ? [] : idsOf(this.#byEmail, email.toLowerCase());
    const domain = rules.domain ? ((website === null ? null : domainOfWebsite(website)) ?? (email === null ? null : domainOfEmail(email))) : null;
    const marks: readonly (readonly [FoundBy, readonly string[]])[] = [
      ["email", own],
      ["domain", domain === null ? [] : idsOf(this.#byDomain, domain)],
      ["name", rules.name === "no" ? [] : [name, nameLocal].flatMap((text) => (text === null || text === "" ? [] : idsOf(this.#byName, foldName(text))))],
    ];
    for (const [by, ids] of marks) {
      const found = new Set(ids.filter((id) => this.#mayBe(id, externalKey, by === "name" && rules.name === "name_country" ? country : null)));
      const [id] = found;
      if (id !== undefined) return found.size === 1 ? { kind: "one", id, by } : { kind: "several" };
    }
    return { kind: "none" };
  }

  /** Two that have different keys are two, whatever else they share; so are two of one name in different countries, where the country counts. */
  #mayBe(id: string, externalKey: string | null, country: string | null): boolean {
    const known = this.#known.get(id);
    if (known === undefined) return false;
    const otherKey = this.rules.key && externalKey !== null && known.externalKey !== null;
    return !otherKey && (country === null || known.country === null || known.country === country);
  }
}

function note(marks: Marks, mark: string, id: string): void {
  const ids = marks.get(mark);
  if (ids === undefined) marks.set(mark, id);
  else if (typeof ids !== "string") ids.add(id);
  else if (ids !== id) marks.set(mark, new Set([ids, id]));
}

function idsOf(marks: Marks, mark: string): string[] {
  const ids = marks.get(mark);
  return ids === undefined ? [] : typeof ids === "string" ? [ids] : [...ids];
}

/** All of the organizer's exhibitors, archived ones too: a list that names one brings it back. */
export async function loadKnownExhibitors({ db, organizerId }: Tenant, rules: MatchRules = USUAL_RULES): Promise<KnownExhibitors> {
  const known = new KnownExhibitors(rules);
  for (let after: string | undefined; ; ) {
    const rows = await db.exhibitor.findMany({
      where: { organizerId, ...(after === undefined ? {} : { id: { gt: after } }) },
      select: { id: true, name: true, nameLocal: true, externalKey: true, country: true, website: true },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    for (const row of rows) known.add(row.id, row);
    if (rows.length < PAGE) break;
    after = rows[rows.length - 1]?.id;
  }
  for (let after: string | undefined; rules.email; ) {
    const rows = await db.contact.findMany({
      where: { organizerId, email: { not: null }, ...(after === undefined ? {} : { id: { gt: after } }) },
      select: { id: true, exhibitorId: true, email: true },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    for (const { exhibitorId, email } of rows) if (email !== null) known.addEmail(exhibitorId, email);
    if (rows.length < PAGE) break;
    after = rows[rows.length - 1]?.id;
  }
  return known;
}
