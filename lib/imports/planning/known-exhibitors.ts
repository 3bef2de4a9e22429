import type { Tenant } from "@/lib/tenant/with-tenant";
import { foldName } from "../reading/names";

export interface KnownExhibitor {
  readonly id: string;
  readonly externalKey: string | null;
}

export type Match = { readonly kind: "one"; readonly id: string } | { readonly kind: "none" } | { readonly kind: "several" };

interface Named {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly externalKey: string | null;
}

const PAGE = 5_000;

/** Every exhibitor by key and by folded name, those of the file included as they are met: whom a row speaks about. */
export class KnownExhibitors {
  readonly #byKey = new Map<string, string>();
  readonly #byName = new Map<string, KnownExhibitor[]>();

  add(id: string, { name, nameLocal, externalKey }: Named): void {
    if (externalKey !== null) this.#byKey.set(externalKey, id);
    for (const folded of new Set([name, ...(nameLocal === null ? [] : [nameLocal])].map(foldName))) {
      const namesakes = (this.#byName.get(folded) ?? []).filter((known) => known.id !== id);
      this.#byName.set(folded, [...namesakes, { id, externalKey }]);
    }
  }

  byKey(externalKey: string): string | null {
    return this.#byKey.get(externalKey) ?? null;
  }

  /** The key decides where both sides have one; else the name, in either script, as long as it names one company only. */
  match({ name, nameLocal, externalKey }: Named): Match {
    const keyed = externalKey === null ? null : this.byKey(externalKey);
    if (keyed !== null) return { kind: "one", id: keyed };
    const namesakes = [...(this.#byName.get(foldName(name)) ?? []), ...(nameLocal === null ? [] : (this.#byName.get(foldName(nameLocal)) ?? []))];
    const ids = new Set(namesakes.filter((known) => externalKey === null || known.externalKey === null).map((known) => known.id));
    const [id] = ids;
    if (id === undefined) return { kind: "none" };
    return ids.size === 1 ? { kind: "one", id } : { kind: "several" };
  }
}

/** All of the organizer's exhibitors, archived ones too: a list that names one brings it back. */
export async function loadKnownExhibitors({ db, organizerId }: Tenant): Promise<KnownExhibitors> {
  const known = new KnownExhibitors();
  for (let after: string | undefined; ; ) {
    const rows = await db.exhibitor.findMany({
      where: { organizerId, ...(after === undefined ? {} : { id: { gt: after } }) },
      select: { id: true, name: true, nameLocal: true, externalKey: true },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    for (const row of rows) known.add(row.id, row);
    if (rows.length < PAGE) return known;
    after = rows[rows.length - 1]?.id;
  }
}
