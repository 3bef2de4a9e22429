import { paramsOf } from "@/lib/lists/address";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { countRows, groupRows, listRows } from "@/lib/lists/data";
import { listState } from "@/lib/lists/state";
import type { ListNoun } from "@/lib/lists/types";
import { withTenant } from "@/lib/tenant/with-tenant";
import { statementsOf } from "./by-hand";
import type { BenchGround } from "./ground";
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

/** One page of every noun's list with its exact count, against the same SQL by hand. */
export async function measureNounLists(ground: BenchGround): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [what, noun, query] of ASKED) {
    const of = DESCRIPTIONS[noun];
    const state = listState(of, paramsOf(query));
    const read = () =>
      withTenant(ground.organizerId, async (tenant) => {
        if (state.group !== null) await groupRows(tenant, of, state, ground.today);
        await listRows(tenant, of, state, ground.today);
        await countRows(tenant, of, state, ground.today);
      });
    const statements = await statementsOf(read);
    const times = await inTurns(Math.max(5, Math.ceil(ground.repeats / 8)), read, () => ground.byHand.inTransaction(statements));
    lines.push(compared("lists", what, `${ground.exhibitors.toLocaleString("en")} exhibitors`, times, 1.5));
  }
  return lines;
}
