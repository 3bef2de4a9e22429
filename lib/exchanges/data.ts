import { z } from "zod";

import { notFound } from "@/lib/errors";
import { isoDay } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { Confidentiality, Direction, ExchangeKind } from "@/lib/tenant/enums";
import { empty, join, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { ENDING_DAYS, type ExchangeView } from "./schema";
import type { ExchangeDetail } from "./types";

export interface ExchangeFilter {
  readonly view: ExchangeView;
  readonly exhibitorId: string | null;
  /** Part of the exhibitor's name or of what was given. */
  readonly text: string | null;
}

const row = z.object({
  id: z.string(),
  exhibitorId: z.string(),
  exhibitorName: z.string(),
  contactId: z.string().nullable(),
  contactName: z.string().nullable(),
  interactionId: z.string().nullable(),
  editionId: z.string().nullable(),
  edition: z.string().nullable(),
  show: z.string().nullable(),
  memberName: z.string(),
  kind: z.enum(ExchangeKind),
  direction: z.enum(Direction),
  text: z.string(),
  occurredOn: z.date(),
  confidentiality: z.enum(Confidentiality).nullable(),
  worth: z.number().nullable(),
  untilOn: z.date().nullable(),
  withdrawnOn: z.date().nullable(),
  withdrawnReason: z.string().nullable(),
  updatedAt: z.date(),
});

const COLUMNS = sql`g.id::text, g.exhibitor_id::text AS "exhibitorId", x.name AS "exhibitorName", g.contact_id::text AS "contactId",
  (SELECT c.name FROM contacts c WHERE c.organizer_id = g.organizer_id AND c.id = g.contact_id) AS "contactName", g.interaction_id::text AS "interactionId",
  g.edition_id::text AS "editionId", e.name AS edition, s.name AS show, (SELECT u.name FROM members m JOIN users u ON u.id = m.user_id WHERE m.organizer_id = g.organizer_id AND m.id = g.member_id) AS "memberName",
  g.kind::text, g.direction::text, g.text, g.occurred_on AS "occurredOn", g.confidentiality::text, g.worth::float8, g.until_on AS "untilOn",
  g.withdrawn_on AS "withdrawnOn", g.withdrawn_reason AS "withdrawnReason", g.updated_at AS "updatedAt"`;
const FROM = sql`exchanges g JOIN exhibitors x ON x.organizer_id = g.organizer_id AND x.id = g.exhibitor_id`;
const EDITION = sql`LEFT JOIN editions e ON e.organizer_id = g.organizer_id AND e.id = g.edition_id LEFT JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id`;

/** What was given, newest first; what was not returned yet, oldest first; investments that end, the soonest first. */
export async function listExchanges({ db, organizerId }: Tenant, { view, exhibitorId, text }: ExchangeFilter, today: Date, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<ExchangeDetail>> {
  const where = sql`g.organizer_id = ${organizerId}::uuid ${inView(view, today)}
    ${exhibitorId === null ? empty : sql`AND g.exhibitor_id = ${exhibitorId}::uuid`}
    ${text === null ? empty : sql`AND (g.text ILIKE ${like(text)} OR x.name ILIKE ${like(text)} OR x.name_local LIKE ${like(text)})`}`;
  const order = view === "unreturned" ? sql`g.occurred_on, g.id` : view === "ending" ? sql`g.until_on, g.id` : sql`g.occurred_on DESC, g.id DESC`;
  const { skip, take } = slice(page, pageSize);
  const [counted, rows] = await Promise.all([
    db.$queryRaw(sql`SELECT count(*)::int AS total FROM ${FROM} WHERE ${where}`),
    db.$queryRaw(sql`SELECT ${COLUMNS} FROM ${FROM} ${EDITION} WHERE ${where} ORDER BY ${order} LIMIT ${take} OFFSET ${skip}`),
  ]);
  const [{ total } = { total: 0 }] = z.array(z.object({ total: z.number() })).parse(counted);
  return { total, page, pageSize, rows: z.array(row).parse(rows).map(detail) };
}

const counted = row.extend({ total: z.number() });

/** What one exhibitor gave and got nothing back for, the oldest first: the first few with how many there are, in one statement. */
export async function listUnreturned({ readTogether, organizerId }: Tenant, exhibitorId: string, today: Date, most: number): Promise<PageOf<ExchangeDetail>> {
  const rows = z.array(counted).parse(
    await readTogether(sql`SELECT ${COLUMNS}, count(*) OVER ()::int AS total FROM ${FROM} ${EDITION}
      WHERE g.organizer_id = ${organizerId}::uuid AND g.exhibitor_id = ${exhibitorId}::uuid ${inView("unreturned", today)} ORDER BY g.occurred_on, g.id LIMIT ${most}`),
  );
  return { total: rows[0]?.total ?? 0, page: 1, pageSize: most, rows: rows.map(({ total: _, ...rest }) => detail(rest)) };
}

const KINDS_IN: Partial<Record<ExchangeView, readonly ExchangeKind[]>> = { disclosures: ["disclosure"], favours: ["favour", "gesture", "referral"], investments: ["investment"] };

function inView(view: ExchangeView, today: Date): Sql {
  const kinds = KINDS_IN[view];
  if (kinds) return sql`AND g.kind IN (${join(kinds.map((kind) => sql`${kind}::exchange_kind`))})`;
  if (view === "ending") return sql`AND g.kind = 'investment' AND g.withdrawn_on IS NULL AND g.until_on <= ${isoDay(today)}::date + ${ENDING_DAYS}::int`;
  if (view === "all") return empty;
  return sql`AND g.direction = 'inbound' AND g.kind <> 'investment' AND g.withdrawn_on IS NULL AND NOT EXISTS (SELECT FROM exchanges back
    WHERE back.organizer_id = g.organizer_id AND back.exhibitor_id = g.exhibitor_id AND back.direction = 'outbound' AND back.withdrawn_on IS NULL AND back.occurred_on >= g.occurred_on)`;
}

function like(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

export async function getExchange({ db, organizerId }: Tenant, id: string): Promise<ExchangeDetail> {
  const [found] = z.array(row).parse(await db.$queryRaw(sql`SELECT ${COLUMNS} FROM ${FROM} ${EDITION} WHERE g.organizer_id = ${organizerId}::uuid AND g.id = ${id}::uuid`));
  if (!found) throw notFound();
  return detail(found);
}

function detail({ edition, show, updatedAt, ...rest }: z.output<typeof row>): ExchangeDetail {
  return { ...rest, editionName: edition !== null && show !== null ? editionTitle(show, edition) : null, version: updatedAt.toISOString() };
}
