import { paramsOf } from "@/lib/lists/address";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { countRows, groupRows, listRows } from "@/lib/lists/data";
import { listState } from "@/lib/lists/state";
import type { ListNoun } from "@/lib/lists/types";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listedRecords } from "../listed-records";
import { statementsOf } from "./by-hand";
import type { BenchGround } from "./ground";
import { BY_HAND, handWritten } from "./hand-written-nouns";
import { compared, inTurns, type Line } from "./timing";

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

/** One page of every noun's list with its exact count: the first against the same SQL sent by hand, the ledgers' against SQL written by hand. */
export async function measureNounLists(ground: BenchGround): Promise<Line[]> {
  await listedRecords(ground.superUrl, ground.organizerId);
  const lines: Line[] = [];
  const repeats = Math.max(5, Math.ceil(ground.repeats / 8));
  const size = `${ground.exhibitors.toLocaleString("en")} exhibitors`;
  for (const [what, noun, query] of ASKED) {
    const read = () => readList(ground, noun, query);
    const statements = await statementsOf(read);
    lines.push(compared("lists", what, size, await inTurns(repeats, read, () => ground.byHand.inTransaction(statements)), 1.5));
  }
  for (const [what, noun, query, texts] of BY_HAND) {
    const statements = handWritten(ground.organizerId, texts);
    lines.push(compared("lists", what, size, await inTurns(repeats, () => readList(ground, noun, query), () => ground.byHand.inTransaction(statements)), 1.5));
  }
  return lines;
}

async function readList({ organizerId, today }: BenchGround, noun: ListNoun, query: string): Promise<void> {
  const of = DESCRIPTIONS[noun];
  const state = listState(of, paramsOf(query));
  await withTenant(organizerId, async (tenant) => {
    if (state.group !== null) await groupRows(tenant, of, state, today);
    await listRows(tenant, of, state, today);
    await countRows(tenant, of, state, today);
  });
}
