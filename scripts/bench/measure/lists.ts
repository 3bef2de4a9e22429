import { listChoices } from "@/lib/portfolio/choices/data";
import { countPortfolio, listPortfolio } from "@/lib/portfolio/exhibitor-list/data";
import { EXHIBITOR_SORTS } from "@/lib/exhibitors/schema";
import { firstDirection, type ListQuery, NO_FILTERS, type PortfolioFilters } from "@/lib/portfolio/schema";
import { withTenant } from "@/lib/tenant/with-tenant";
import { type Statement, statementsOf } from "./by-hand";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line } from "./timing";

const SIZE = 50;

/** One page of the exhibitor list with its count, by every order, shallow and deep, filtered and searched, against the same SQL by hand. */
export async function measureLists(ground: BenchGround): Promise<Line[]> {
  const deep = Math.max(1, Math.floor(ground.exhibitors / 2 / SIZE));
  const sorts = EXHIBITOR_SORTS.map((sort): ListQuery => ({ search: null, sort, direction: firstDirection(sort) }));
  const byName: ListQuery = { search: null, sort: "name", direction: "asc" };
  const segment: PortfolioFilters = { ...NO_FILTERS, segment: "Core" };
  const asked: readonly (readonly [string, PortfolioFilters, ListQuery, number])[] = [
    ...sorts.map((query) => [`by ${query.sort}, first page`, NO_FILTERS, query, 1] as const),
    ...sorts.map((query) => [`by ${query.sort}, page ${deep}`, NO_FILTERS, query, deep] as const),
    ["one segment, by name, first page", segment, byName, 1],
    ["one stage and segment, by trust, first page", { ...segment, stage: "commitment" }, { search: null, sort: "trust", direction: "desc" }, 1],
    ["search for a part of the name", NO_FILTERS, { ...byName, search: "kettles" }, 1],
  ];
  const lines: Line[] = [];
  for (const [what, filters, query, page] of asked) {
    const read = () => readPage(ground, filters, query, page);
    const statements = await statementsOf(read);
    const times = await inTurns(Math.max(5, Math.ceil(ground.repeats / 8)), read, () => ground.byHand.inTransaction(statements));
    lines.push(compared("exhibitor list", what, `${ground.exhibitors.toLocaleString("en")} exhibitors`, times, 1.5));
  }
  return lines;
}

/** The statements of the two pages that are also asked over HTTP (rows with their scores, count, filter choices), to be run by hand beside them. */
export async function statementsOfPages(ground: BenchGround): Promise<{ first: Statement[]; deep: Statement[] }> {
  const deep = Math.max(1, Math.floor(ground.exhibitors / 2 / SIZE));
  const choices = await statementsOf(() => withTenant(ground.organizerId, listChoices));
  const page = async (query: ListQuery, at: number) => [...(await statementsOf(() => readPage(ground, NO_FILTERS, query, at))), ...choices];
  return { first: await page({ search: null, sort: "name", direction: "asc" }, 1), deep: await page({ search: null, sort: "trust", direction: "desc" }, deep) };
}

function readPage({ organizerId, today }: BenchGround, filters: PortfolioFilters, query: ListQuery, page: number): Promise<void> {
  return withTenant(organizerId, async (tenant) => {
    await listPortfolio(tenant, filters, query, { page, size: SIZE }, today);
    await countPortfolio(tenant, filters, query.search);
  });
}
