import { z } from "zod";

import { listMembers } from "@/lib/members/data";
import { listTags } from "@/lib/exhibitors/tags/data";
import { listChoices } from "@/lib/portfolio/choices/data";
import type { Locale } from "@/lib/i18n/locales";
import type { FilterChoices } from "@/lib/portfolio/types";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ChoiceSet, ChoiceWords } from "./types";

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** What an organizer's own records offer to choose from, for the sets that are asked for. `known` is what the caller has asked for already. */
export async function recordChoices(tenant: Tenant, sets: ReadonlySet<ChoiceSet>, locale: Locale, known?: Promise<FilterChoices>): Promise<ChoiceWords> {
  const { db, organizerId } = tenant;
  const [members, tags, countries, currencies, portfolio] = await Promise.all([
    sets.has("members") ? (known?.then(({ owners }) => owners) ?? listMembers(tenant)) : null,
    sets.has("tags") ? listTags(tenant) : null,
    sets.has("countries") ? db.$queryRaw(sql`SELECT DISTINCT country FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND country IS NOT NULL ORDER BY 1`) : null,
    sets.has("currencies") ? db.$queryRaw(sql`SELECT DISTINCT currency FROM invoices WHERE organizer_id = ${organizerId}::uuid ORDER BY 1`) : null,
    sets.has("segments") || sets.has("shows") || sets.has("editions") ? (known ?? listChoices(tenant)) : null,
  ]);
  const showName = (show: { readonly name: string; readonly nameZh: string | null }) => (locale === "zh" ? (show.nameZh ?? show.name) : show.name);
  return {
    ...(members && { members: members.map(({ id, name }) => ({ value: id, label: name })) }),
    ...(tags && { tags: same(tags) }),
    ...(countries !== null && { countries: same(z.array(z.object({ country: z.string() })).parse(countries).map(({ country }) => country)) }),
    ...(currencies !== null && { currencies: same(z.array(z.object({ currency: z.string() })).parse(currencies).map(({ currency }) => currency)) }),
    ...(portfolio && {
      segments: same(portfolio.segments),
      shows: portfolio.shows.map((show) => ({ value: show.id, label: showName(show) })),
      editions: portfolio.shows.flatMap((show) => show.editions.map((edition) => ({ value: edition.id, label: `${showName(show)} ${edition.name}` }))),
    }),
  };
}
