import { z } from "zod";

import { responseTargets } from "@/lib/campaigns/schema";
import { PAGE_SIZE } from "@/lib/format/page";
import { MINIMUMS, shareInterval } from "@/lib/relationship-quality";
import { ReachChannel } from "@/lib/tenant/enums";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { type FormDefinition, questionsOf } from "@/lib/surveys/schema";
import { rateRows } from "./rates";
import type { DropOff, Shared, Unanswered, Watch } from "./types";

/** Every invitation of a campaign that was not taken back, with how far it came. Whoever answered was reached, whatever the post said. */
function steps(organizerId: string, campaignId: string): Sql {
  return sql`
    SELECT i.id, i.exhibitor_id, i.contact_id, i.status = 'answered' AS answered, r.id IS NOT NULL AS named,
      d.id IS NOT NULL OR i.status = 'answered' AS started,
      i.opened_at IS NOT NULL OR d.id IS NOT NULL OR i.status = 'answered' AS opened,
      coalesce(m.sent, false) OR i.opened_at IS NOT NULL OR i.status = 'answered' AS delivered,
      coalesce(m.letters, 0) AS letters, m.last_sent, d.last_item
    FROM invitations i
    LEFT JOIN responses r ON r.organizer_id = i.organizer_id AND r.invitation_id = i.id
    LEFT JOIN response_drafts d ON d.organizer_id = i.organizer_id AND d.invitation_id = i.id
    LEFT JOIN (
      SELECT invitation_id, bool_or(status = 'sent') AS sent, count(*) FILTER (WHERE status = 'sent')::int AS letters, max(sent_at) AS last_sent
      FROM campaign_messages WHERE organizer_id = ${organizerId}::uuid AND campaign_id = ${campaignId}::uuid GROUP BY invitation_id
    ) m ON m.invitation_id = i.id
    WHERE i.organizer_id = ${organizerId}::uuid AND i.campaign_id = ${campaignId}::uuid AND i.status <> 'withdrawn'`;
}

const stepRow = z.array(z.object({ segment: z.string().nullable(), invited: z.number(), delivered: z.number(), opened: z.number(), started: z.number(), named: z.number(), claimed: z.number() }));
export type StepRow = z.infer<typeof stepRow>[number];
const dropRow = z.array(z.object({ item: z.string().nullable(), n: z.number() }));
const formsRow = z.array(z.object({ n: z.number(), lower: z.number().nullable(), median: z.number().nullable(), upper: z.number().nullable(), withoutLink: z.number() })).length(1);
const counted = z.array(z.object({ key: z.string(), n: z.number() }));

/** How a campaign comes in, as of now. Who took part is no secret (reminders stop), what was said is; single anonymous forms are not counted all the same. */
export async function getWatch({ db, organizerId }: Tenant, campaignId: string, definition: FormDefinition): Promise<Watch> {
  const of = sql`organizer_id = ${organizerId}::uuid AND campaign_id = ${campaignId}::uuid`;
  const [byStep, drops, forms, languages, devices, campaign] = await Promise.all([
    db.$queryRaw(sql`
      SELECT x.segment, count(*)::int AS invited, count(*) FILTER (WHERE s.delivered)::int AS delivered, count(*) FILTER (WHERE s.opened)::int AS opened, count(*) FILTER (WHERE s.started)::int AS started,
        count(*) FILTER (WHERE s.answered AND s.named)::int AS named, count(*) FILTER (WHERE s.answered AND NOT s.named)::int AS claimed
      FROM (${steps(organizerId, campaignId)}) s JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = s.exhibitor_id
      GROUP BY 1 ORDER BY 1 NULLS LAST`).then((rows) => stepRow.parse(rows)),
    db.$queryRaw(sql`SELECT s.last_item AS item, count(*)::int AS n FROM (${steps(organizerId, campaignId)}) s WHERE s.started AND NOT s.answered GROUP BY 1`).then((rows) => dropRow.parse(rows)),
    db.$queryRaw(sql`
      SELECT count(seconds)::int AS n, percentile_cont(0.25) WITHIN GROUP (ORDER BY seconds)::float8 AS lower, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::float8 AS median,
        percentile_cont(0.75) WITHIN GROUP (ORDER BY seconds)::float8 AS upper, count(*) FILTER (WHERE invitation_id IS NULL)::int AS "withoutLink"
      FROM responses WHERE ${of} AND withdrawn_at IS NULL`).then((rows) => formsRow.parse(rows)[0]),
    db.$queryRaw(sql`SELECT language AS key, count(*)::int AS n FROM responses WHERE ${of} AND withdrawn_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`).then((rows) => counted.parse(rows)),
    db.$queryRaw(sql`SELECT coalesce(device, 'unknown') AS key, count(*)::int AS n FROM responses WHERE ${of} AND withdrawn_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`).then((rows) => counted.parse(rows)),
    db.campaign.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: campaignId } }, select: { targets: true, endedAt: true } }),
  ]);
  const claimed = byStep.reduce((sum, row) => sum + row.claimed, 0);
  const mayCount = claimed >= MINIMUMS.group.needed;
  const total = (pick: (row: StepRow) => number) => byStep.reduce((sum, row) => sum + pick(row), 0);
  const hiddenClaims = mayCount ? 0 : claimed;
  return {
    // who is not counted as finished is not counted as begun either, or the difference would say how many they are
    funnel: { invited: total((row) => row.invited), delivered: total((row) => row.delivered), opened: total((row) => row.opened) - hiddenClaims, started: total((row) => row.started) - hiddenClaims, finished: total((row) => row.named) + (mayCount ? claimed : 0) },
    rates: rateRows(byStep, responseTargets.parse(campaign.targets), { countAnonymous: mayCount, over: campaign.endedAt !== null }),
    dropOff: dropOff(drops, definition),
    time: forms && forms.n >= MINIMUMS.group.needed && forms.lower !== null && forms.median !== null && forms.upper !== null ? { n: forms.n, lower: forms.lower, median: forms.median, upper: forms.upper } : null,
    languages: shared(languages),
    devices: shared(devices),
    withoutLink: forms?.withoutLink ?? 0,
    fewAnonymous: claimed > 0 && !mayCount,
  };
}

function shared(rows: z.infer<typeof counted>): Shared[] {
  const whole = rows.reduce((sum, { n }) => sum + n, 0);
  return rows.flatMap((row) => {
    const { value } = shareInterval(row.n, whole);
    return value ? [{ ...row, ...value }] : [];
  });
}

function dropOff(drops: z.infer<typeof dropRow>, definition: FormDefinition): DropOff[] {
  const stopped = new Map(drops.map(({ item, n }) => [item, n]));
  return questionsOf(definition).map(({ id, wording }, index) => ({ item: id, place: index + 1, wording, stopped: stopped.get(id) ?? 0 }));
}

const unansweredRow = z.array(
  z.object({
    invitationId: z.uuid(), exhibitorId: z.uuid(), exhibitor: z.string(), contactId: z.uuid(), contact: z.string(), phone: z.string().nullable(), segment: z.string().nullable(),
    reach: z.enum(ReachChannel), state: z.enum(["started", "opened", "delivered", "not_delivered"]), letters: z.number(), lastSentAt: z.date().nullable(),
  }),
);

/** Who has not answered, nearest to it first. Whether there are more, but not how many: with the others counted, that would number the anonymous. */
export async function listUnanswered({ db, organizerId }: Tenant, campaignId: string, filter: { readonly segment: "all" | { readonly name: string | null } }, page: number): Promise<{ rows: Unanswered[]; more: boolean }> {
  const only = filter.segment === "all" ? sql`` : sql`AND x.segment IS NOT DISTINCT FROM ${filter.segment.name}`;
  const rows = unansweredRow.parse(
    await db.$queryRaw(sql`
      SELECT s.id AS "invitationId", x.id AS "exhibitorId", x.name AS exhibitor, c.id AS "contactId", c.name AS contact, c.phone, x.segment, c.reach::text AS reach, s.letters, s.last_sent AS "lastSentAt",
        CASE WHEN s.started THEN 'started' WHEN s.opened THEN 'opened' WHEN s.delivered THEN 'delivered' ELSE 'not_delivered' END AS state
      FROM (${steps(organizerId, campaignId)}) s
      JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = s.exhibitor_id
      JOIN contacts c ON c.organizer_id = ${organizerId}::uuid AND c.id = s.contact_id
      WHERE NOT s.answered ${only}
      ORDER BY s.started DESC, s.opened DESC, s.delivered DESC, x.name, s.id
      LIMIT ${PAGE_SIZE + 1}::int OFFSET ${(page - 1) * PAGE_SIZE}::int`),
  );
  return { rows: rows.slice(0, PAGE_SIZE), more: rows.length > PAGE_SIZE };
}

const markRow = z.array(z.object({ mark: z.string() })).length(1);

/** Changes whenever anything that the watching page shows has changed; says nothing else. */
export async function watchMark({ db, organizerId }: Tenant, campaignId: string): Promise<string> {
  const of = sql`organizer_id = ${organizerId}::uuid AND campaign_id = ${campaignId}::uuid`;
  const rows = await db.$queryRaw(sql`
    SELECT md5(concat_ws(' ',
      (SELECT concat_ws(' ', status, updated_at, results_opened_at) FROM campaigns WHERE organizer_id = ${organizerId}::uuid AND id = ${campaignId}::uuid),
      (SELECT concat_ws(' ', count(*), count(opened_at), count(*) FILTER (WHERE status = 'answered')) FROM invitations WHERE ${of}),
      (SELECT concat_ws(' ', count(*), max(d.updated_at)) FROM response_drafts d JOIN invitations i ON i.organizer_id = d.organizer_id AND i.id = d.invitation_id WHERE i.organizer_id = ${organizerId}::uuid AND i.campaign_id = ${campaignId}::uuid),
      (SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE status = 'sent'), max(sent_at)) FROM campaign_messages WHERE ${of}),
      (SELECT concat_ws(' ', count(*), count(withdrawn_at)) FROM responses WHERE ${of})
    )) AS mark`);
  return markRow.parse(rows)[0]?.mark ?? "";
}
