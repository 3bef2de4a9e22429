import type { Tenant } from "@/lib/tenant/with-tenant";
import { foldText } from "../reading/names";

export interface KnownEdition {
  readonly id: string;
  readonly showId: string;
  readonly name: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly show: { readonly name: string; readonly nameZh: string | null };
}

export async function loadKnownEditions({ db, organizerId }: Tenant): Promise<KnownEdition[]> {
  return await db.edition.findMany({
    where: { organizerId },
    select: { id: true, showId: true, name: true, startsOn: true, endsOn: true, show: { select: { name: true, nameZh: true } } },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
  });
}

/**
 * The edition that a row names: by its name, by show and name together ("Print World 2024"), or by its year where that
 * leaves one edition. Null when none or several fit.
 */
export function findEdition(editions: readonly KnownEdition[], show: string, edition: string): KnownEdition | null {
  const wanted = squeeze(edition);
  const among = show === "" ? editions : editions.filter(({ show: { name, nameZh } }) => [name, nameZh].some((own) => own !== null && squeeze(own) === squeeze(show)));
  const named = among.filter((one) => squeeze(one.name) === wanted || fullNames(one).includes(wanted));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(edition)?.[1];
  if (year === undefined) return null;
  const rest = squeeze(edition.replace(year, "").replace(/[年届]/g, ""));
  const held = among.filter((one) => one.startsOn.getUTCFullYear() === Number(year) && (rest === "" || showNames(one).includes(rest)));
  return held.length === 1 ? (held[0] ?? null) : null;
}

function showNames({ show: { name, nameZh } }: KnownEdition): string[] {
  return [name, ...(nameZh === null ? [] : [nameZh])].map(squeeze);
}

function fullNames(edition: KnownEdition): string[] {
  return showNames(edition).flatMap((show) => [show + squeeze(edition.name), squeeze(edition.name) + show]);
}

function squeeze(text: string): string {
  return foldText(text).replaceAll(" ", "");
}
