import { paramsOf } from "@/lib/lists/address";
import { countRows, groupRows, listRows } from "@/lib/lists/data";
import { lookAt } from "@/lib/lists/look-at";
import type { ListNoun } from "@/lib/lists/types";
import { withTenant } from "@/lib/tenant/with-tenant";
import { ownName } from "@/lib/fields/types";
import { listedRecords, OWN_FIELD } from "../listed-records";
import { statementsOf } from "./by-hand";
import type { BenchGround } from "./ground";
import { BY_HAND, handWritten } from "./hand-written-nouns";
import { compared, inTurns, type Line, paceOf } from "./timing";

const ASKED: readonly (readonly [string, ListNoun, string])[] = [
  ["exhibitors as the page asks, by name", "exhibitors", ""],
  ["exhibitors with a range of trust and a city, by revenue", "exhibitors", "trust.from=60&city.empty=no&sort=revenue.desc"],
  ["exhibitors by stage: counts and revenue", "exhibitors", "group=stage"],
  ["contacts by name", "contacts", ""],
  ["contacts, page 1,000", "contacts", "page=1000"],
  ["contacts of one role without e-mail", "contacts", "role=marketing&email.empty=yes"],
  ["participations, newest first", "participations", ""],
  ["participations by amount", "participations", "sort=amount.desc"],
  ["participations by status: counts, space and amounts", "participations", "group=status"],
  ["interactions, newest first", "interactions", ""],
  ["interactions of one channel", "interactions", "channel=visit"],
  ["promises, open, first due first", "promises", "outcome=open&sort=dueOn.asc"],
  ["requests, newest first", "requests", ""],
  ["complaints, newest first", "complaints", ""],
];

/**
 * One page of every noun's list with its exact count: the first against the same SQL sent by hand, the ledgers' against SQL written by hand. The product asks for rows and count side
 * by side, as its page does; by hand they are asked one after the other on one connection.
 */
export async function measureNounLists(ground: BenchGround): Promise<Line[]> {
  await listedRecords(ground.superUrl, ground.organizerId);
  const lines: Line[] = [];
  const size = `${ground.exhibitors.toLocaleString("en")} exhibitors`;
  for (const [what, noun, query] of ASKED) {
    const read = () => readList(ground, noun, query);
    const statements = await statementsOf(read);
    lines.push(compared("lists", what, size, await atItsPace(read, () => ground.byHand.inTransaction(statements)), 1.5));
  }
  for (const [what, noun, query, texts] of BY_HAND) {
    const statements = handWritten(ground.organizerId, texts);
    lines.push(compared("lists", what, size, await atItsPace(() => readList(ground, noun, query), () => ground.byHand.inTransaction(statements)), 1.5));
  }
  lines.push(compared("lists", "exhibitors by a range of an own figure, by name", size, await atItsPace(...(await ownRange(ground))), 1.5));
  return lines;
}

async function atItsPace(own: () => Promise<void>, other: () => Promise<void>): ReturnType<typeof inTurns> {
  const { turns, warm } = await paceOf(own);
  return await inTurns(turns, own, other, undefined, warm);
}

/** A tenth of all exhibitors, by a figure that the organizer asks for itself: the list, and the same by hand. */
async function ownRange(ground: BenchGround): Promise<[() => Promise<void>, () => Promise<void>]> {
  const { organizerId, byHand } = ground;
  const id = await withTenant(organizerId, async ({ db }) => (await db.ownField.findFirstOrThrow({ where: { organizerId, label: OWN_FIELD }, select: { id: true } })).id);
  const query = `cols=name,segment,country,${ownName(id)}&${ownName(id)}.from=20&${ownName(id)}.to=39`;
  const chosen = `FROM exhibitors x JOIN exhibitor_own_values v ON v.organizer_id = $1 AND v.field_id = $2 AND v.exhibitor_id = x.id AND v.number BETWEEN 20 AND 39 WHERE x.organizer_id = $1 AND x.archived_at IS NULL`;
  const statements = [
    { text: "SELECT * FROM own_fields WHERE organizer_id = $1 AND noun = 'exhibitors' AND archived_at IS NULL ORDER BY place", values: [organizerId] },
    ...[
      `SELECT p.*, u.name FROM (SELECT x.id, x.name, x.name_local, x.segment, x.country, x.owner_member_id, x.updated_at, v.number ${chosen} ORDER BY x.name, x.id LIMIT 50) p LEFT JOIN members m ON m.organizer_id = $1 AND m.id = p.owner_member_id LEFT JOIN users u ON u.id = m.user_id ORDER BY p.name, p.id`,
      `SELECT count(*) ${chosen}`,
    ].map((text) => ({ text, values: [organizerId, id] })),
  ];
  return [() => readList(ground, "exhibitors", query), () => byHand.inTransaction(statements)];
}

async function readList({ organizerId, today }: BenchGround, noun: ListNoun, query: string): Promise<void> {
  await withTenant(organizerId, async (tenant) => {
    const { of, state } = await lookAt(tenant, noun, paramsOf(query), today);
    // side by side, as the page's loader asks them
    await Promise.all([listRows(tenant, of, state, today), countRows(tenant, of, state, today), state.group === null ? null : groupRows(tenant, of, state, today)]);
  });
}
