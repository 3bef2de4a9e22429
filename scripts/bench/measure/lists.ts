import { paramsOf } from "@/lib/lists/address";
import { recordChoices } from "@/lib/lists/choices";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { countRows, listRows } from "@/lib/lists/data";
import { listState } from "@/lib/lists/state";
import { PAGE_SIZE } from "@/lib/lists/types";
import { listViews } from "@/lib/lists/views/data";
import { listChoices } from "@/lib/portfolio/choices/data";
import { withTenant } from "@/lib/tenant/with-tenant";
import { type Statement, statementsOf } from "./by-hand";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line } from "./timing";

const SORTS = ["name.asc", "stage.asc", "trust.desc", "satisfaction.desc", "attachment.desc", "revenue.desc"] as const;

const deepPage = ({ exhibitors }: BenchGround) => Math.max(1, Math.floor(exhibitors / 2 / PAGE_SIZE));

/** One page of the exhibitor list with its count, by every order, shallow and deep, filtered and searched, against the same SQL by hand. */
export async function measureLists(ground: BenchGround): Promise<Line[]> {
  const deep = deepPage(ground);
  const asked: readonly (readonly [string, string])[] = [
    ...SORTS.map((sort) => [`by ${sort}, first page`, `sort=${sort}`] as const),
    ...SORTS.map((sort) => [`by ${sort}, page ${deep}`, `sort=${sort}&page=${deep}`] as const),
    ["one segment, by name, first page", "segment=Core"],
    ["one stage and segment, by trust, first page", "segment=Core&stage=commitment&sort=trust.desc"],
    ["search for a part of the name", "q=kettles"],
  ];
  const lines: Line[] = [];
  for (const [what, query] of asked) {
    const read = () => readRows(ground, query);
    const statements = await statementsOf(read);
    const times = await inTurns(Math.max(5, Math.ceil(ground.repeats / 8)), read, () => ground.byHand.inTransaction(statements));
    lines.push(compared("exhibitor list", what, `${ground.exhibitors.toLocaleString("en")} exhibitors`, times, 1.5));
  }
  return lines;
}

interface Page {
  /** Of the address of the list. */
  readonly query: string;
  /** All that the page reads, to be run by hand beside it. */
  readonly statements: readonly Statement[];
}

/** The two pages that are also asked over HTTP: kept views, rows with their scores, count, choices of the filters. */
export async function statementsOfPages(ground: BenchGround): Promise<{ first: Page; deep: Page }> {
  const page = async (query: string): Promise<Page> => ({ query, statements: await statementsOf(() => readPage(ground, query)) });
  return { first: await page(""), deep: await page(`sort=trust.desc&page=${deepPage(ground)}`) };
}

const OF = DESCRIPTIONS.exhibitors;

function readRows({ organizerId, today }: BenchGround, query: string): Promise<void> {
  const state = listState(OF, paramsOf(query));
  return withTenant(organizerId, async (tenant) => {
    await listRows(tenant, OF, state, today);
    await countRows(tenant, OF, state, today);
  });
}

function readPage({ organizerId, memberId, today }: BenchGround, query: string): Promise<void> {
  const state = listState(OF, paramsOf(query));
  return withTenant(organizerId, async (tenant) => {
    await listViews(tenant, OF.noun, memberId);
    await listRows(tenant, OF, state, today);
    await countRows(tenant, OF, state, today);
    await recordChoices(tenant, new Set(["stages", "segments", "members", "tags"]), "en", listChoices(tenant));
  });
}
