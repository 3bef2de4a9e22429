import { z } from "zod";

import { editionTitle } from "@/lib/format/edition-title";
import { raw, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { isAlike } from "./alike";
import { excerpt, isMarked, marked } from "./marks";
import type { Found, FoundItem, Piece } from "./types";

/**
 * Everything that fits a query, in groups, the best first. The door's functions answer with ids of this organizer alone, because row-level
 * security keeps an index of trigrams from being used; what is shown is read here, under row-level security.
 */
export async function search(tenant: Tenant, query: string, limit: number): Promise<Found> {
  const [exhibitors, contacts, stands, notes] = await Promise.all([findExhibitors(tenant, query, limit), findContacts(tenant, query, limit), findStands(tenant, query, limit), findNotes(tenant, query, limit)]);
  const groups = [
    { kind: "exhibitor", items: exhibitors },
    { kind: "contact", items: contacts },
    { kind: "stand", items: stands },
    { kind: "note", items: notes },
  ] as const;
  return { query, groups: groups.filter(({ items }) => items.length > 0) };
}

/** What an entry is found by, where it is only like what was typed: the database guesses, `isAlike` decides. */
const unsure = z.string().nullable();
const UNSURE = raw("CASE WHEN f.score < 1 THEN (SELECT y.body FROM search_entries y WHERE y.organizer_id = e.organizer_id AND y.id = f.id) END AS unsure");
const sure = (query: string) => (row: { readonly unsure: string | null }) => row.unsure === null || isAlike(query, row.unsure);

const exhibitorRow = z.object({ id: z.string(), name: z.string(), local: z.string().nullable(), key: z.string().nullable(), city: z.string().nullable(), tags: z.string().nullable(), gone: z.boolean(), unsure });

async function findExhibitors({ db, organizerId }: Tenant, query: string, limit: number): Promise<FoundItem[]> {
  const rows = await db.$queryRaw(sql`
    SELECT e.id::text AS id, e.name, e.name_local AS local, e.external_key AS key, e.city, e.archived_at IS NOT NULL AS gone,
      (SELECT string_agg(t.tag, ' · ' ORDER BY t.tag) FROM exhibitor_tags t WHERE t.organizer_id = e.organizer_id AND t.exhibitor_id = e.id) AS tags, ${UNSURE}
    FROM door_search('exhibitor'::search_kind, ${query}, sought(${limit}::int)) f JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = f.id
    ORDER BY gone, f.score DESC, e.name, e.id LIMIT ${limit}::int`);
  return z.array(exhibitorRow).parse(rows).filter(sure(query)).map(({ id, name, local, key, city, tags, gone }) => ({
    kind: "exhibitor",
    id,
    path: `/exhibitors/${id}`,
    title: marked(name, query),
    detail: details([local === name ? null : local, city, key, tags], query, [local, city]),
    of: null,
    day: null,
    gone,
  }));
}

const contactRow = z.object({ id: z.string(), exhibitorId: z.string(), exhibitor: z.string(), name: z.string(), email: z.string().nullable(), phone: z.string().nullable(), gone: z.boolean(), unsure });

async function findContacts({ db, organizerId }: Tenant, query: string, limit: number): Promise<FoundItem[]> {
  const rows = await db.$queryRaw(sql`
    SELECT c.id::text AS id, c.exhibitor_id::text AS "exhibitorId", e.name AS exhibitor, c.name, c.email, c.phone, c.left_on IS NOT NULL AS gone, ${UNSURE}
    FROM door_search('contact'::search_kind, ${query}, sought(${limit}::int)) f
    JOIN contacts c ON c.organizer_id = ${organizerId}::uuid AND c.id = f.id
    JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = c.exhibitor_id
    ORDER BY gone, f.score DESC, c.name, c.id LIMIT ${limit}::int`);
  return z.array(contactRow).parse(rows).filter(sure(query)).map(({ id, exhibitorId, exhibitor, name, email, phone, gone }) => ({
    kind: "contact",
    id,
    path: `/exhibitors/${exhibitorId}/contacts`,
    title: marked(name, query),
    detail: details([email, phone], query, [email], phone),
    of: exhibitor,
    day: null,
    gone,
  }));
}

const standRow = z.object({ id: z.string(), exhibitorId: z.string(), exhibitor: z.string(), hall: z.string().nullable(), stand: z.string().nullable(), show: z.string(), edition: z.string(), unsure });

async function findStands({ db, organizerId }: Tenant, query: string, limit: number): Promise<FoundItem[]> {
  const rows = await db.$queryRaw(sql`
    SELECT p.id::text AS id, p.exhibitor_id::text AS "exhibitorId", x.name AS exhibitor, p.hall, p.stand, s.name AS show, e.name AS edition, ${UNSURE}
    FROM door_search('stand'::search_kind, ${query}, sought(${limit}::int)) f
    JOIN participations p ON p.organizer_id = ${organizerId}::uuid AND p.id = f.id
    JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = p.exhibitor_id
    JOIN editions e ON e.organizer_id = ${organizerId}::uuid AND e.id = p.edition_id
    JOIN shows s ON s.organizer_id = ${organizerId}::uuid AND s.id = e.show_id
    ORDER BY f.score DESC, e.starts_on DESC, x.name, p.id LIMIT ${limit}::int`);
  return z.array(standRow).parse(rows).filter(sure(query)).map(({ id, exhibitorId, exhibitor, hall, stand, show, edition }) => ({
    kind: "stand",
    id,
    path: `/exhibitors/${exhibitorId}/participations`,
    // a participation without a stand is found by what its own fields say
    title: marked([stand, hall].filter((part) => part !== null && part !== "").join(" · ") || editionTitle(show, edition), query),
    detail: [{ text: editionTitle(show, edition), marked: false }],
    of: exhibitor,
    day: null,
    gone: false,
  }));
}

const noteRow = z.object({ id: z.string(), exhibitor: z.string(), note: z.string(), day: z.string() });

async function findNotes({ db, organizerId }: Tenant, query: string, limit: number): Promise<FoundItem[]> {
  const rows = await db.$queryRaw(sql`
    SELECT i.id::text AS id, e.name AS exhibitor, i.note, i.occurred_on::text AS day
    FROM door_search_notes(${query}, sought(${limit}::int)) f
    JOIN interactions i ON i.organizer_id = ${organizerId}::uuid AND i.id = f.id
    JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = i.exhibitor_id
    WHERE i.note IS NOT NULL ORDER BY i.occurred_on DESC, i.id DESC LIMIT ${limit}::int`);
  return z.array(noteRow).parse(rows).map(({ id, exhibitor, note, day }) => ({
    kind: "note",
    id,
    path: `/interactions/${id}`,
    title: excerpt(marked(note, query)),
    detail: [],
    of: exhibitor,
    day,
    gone: false,
  }));
}

/** What else an entry was found by; where it was found by its name, what tells it from others of that name. */
function details(texts: readonly (string | null)[], query: string, usual: readonly (string | null)[], phone: string | null = null): Piece[] {
  const known = texts.flatMap((text) => (text === null || text === "" ? [] : [{ text, found: text === phone ? markedDigits(text, query) : marked(text, query) }]));
  const shown = known.filter(({ text, found }) => usual.includes(text) || isMarked(found));
  return shown.flatMap(({ found }, place) => (place === 0 ? found : [{ text: " · ", marked: false }, ...found]));
}

/** A telephone number with the digits marked that were typed, however either is spaced. */
function markedDigits(phone: string, query: string): Piece[] {
  const wanted = query.replace(/\D/g, "").replace(/^0+/, "");
  const places = [...phone.matchAll(/\d/g)].map(({ index }) => index);
  const at = /^[-+ ()/.\d]+$/.test(query) && wanted.length >= 3 ? places.map((place) => phone[place]).join("").indexOf(wanted) : -1;
  if (at === -1) return [{ text: phone, marked: false }];
  const [from, to] = [places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1];
  return [{ text: phone.slice(0, from), marked: false }, { text: phone.slice(from, to), marked: true }, { text: phone.slice(to), marked: false }].filter(({ text }) => text !== "");
}
