import { loadAdvice, loadAlarms, loadLastRun, loadOpenAlarmsOf, loadOpenCounts } from "@/lib/alarms/loaders";
import { loadDrivers } from "@/lib/drivers/loaders";
import { RECENT } from "@/lib/drivers/types";
import { loadUnreturned } from "@/lib/exchanges/loaders";
import { loadBeside } from "@/lib/exhibitors/beside/loaders";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { loadExploration } from "@/lib/explore/loaders";
import { queryInAddress } from "@/lib/explore/schema";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { loadPeople } from "@/lib/people/loaders";
import { loadTies } from "@/lib/people/ties/loaders";
import { loadFlow, loadHistory, loadMeansByStage, loadMovers, loadOverview, loadSeparations, loadStage, loadStageBoard } from "@/lib/portfolio/loaders";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { loadBacktest, loadRebookingChances } from "@/lib/predictions/loaders";
import { loadAgreement, loadAhead, loadHeaderFacts, loadLoyalty, loadOutlook, loadRelationshipView, loadStandingOrNone, loadTimeline } from "@/lib/relationships/loaders";
import { loadReliability } from "@/lib/reliability/loaders";
import { loadReport, loadReportEditions } from "@/lib/reports/loaders";
import { loadRetention } from "@/lib/retention/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { managedWorld } from "../managed";
import { asRequest } from "../request-cache";
import { found } from "../../../prisma/seed/install/bulk/found";
import { type Statement, statementsOf } from "./by-hand";
import { judgedByHand, meansByHand, reportByHand, trustByHand } from "./hand-written";
import { alarmsByHand, boardByHand, stageByHand } from "./hand-written-lists";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line, paceOf } from "./timing";

const MONTH = 30;
const PART = "does the score work, of one segment";
const SEGMENT = "Core";

/**
 * The data of every page of the manager's hour, by the loaders that the pages call. The heavy ones against statements that were written by hand for the same
 * figures; the others, which read few rows, against the statements that they send themselves, by hand in one transaction.
 */
export async function measureManagerPages(ground: BenchGround): Promise<Line[]> {
  const member = memberOf(ground);
  await managedWorld(ground.superUrl, ground.organizerId, ground.memberId, ground.today);
  const from = dateOfDay(dayNumber(ground.today) - MONTH);
  const edition = found((await loadReportEditions(member)).toSorted((a, b) => b.responses - a.responses)[0]).id;
  const exhibitorId = await busyExhibitor(ground);
  const pages: Readonly<Record<string, () => Promise<unknown>>> = {
    "overview: what is seen first": () => Promise.all([loadOverview(member, NO_FILTERS, from), loadOpenCounts(member, NO_FILTERS), loadLastRun(member)]),
    "overview: what moved most (streamed in)": () => loadMovers(member, NO_FILTERS, from),
    "overview: means by stage (streamed in)": () => loadMeansByStage(member, NO_FILTERS),
    "overview: quality over time (streamed in)": () => loadHistory(member, NO_FILTERS, from),
    "stage board": () => Promise.all([loadStageBoard(member, NO_FILTERS, from), loadFlow(member, NO_FILTERS, from)]),
    "stage page": () => loadStage(member, NO_FILTERS, "expansion", from, 1),
    "stage page: who moved up and who left (streamed in)": () => loadSeparations(member, NO_FILTERS, "expansion"),
    "an exhibitor": () => openExhibitor(member, exhibitorId),
    "edition report": () => loadReport(member, edition, {}),
    "retention and money": () => loadRetention(member, NO_FILTERS),
    "drivers, stored": () => loadDrivers(member, { scope: RECENT, estimator: "ols", lever: "SAT", split: 0 }),
    people: () => loadPeople(member, NO_FILTERS),
    "does the score work, stored": () => loadBacktest(member, { show: null, edition: null, segment: null }),
    [PART]: () => loadBacktest(member, { show: null, edition: null, segment: SEGMENT }),
    alarms: () => Promise.all([loadAlarms(member, NO_FILTERS, {}), loadOpenCounts(member, NO_FILTERS)]),
    "reliability, stored": () => loadReliability(member, { edition: null, by: "segment", version: null }),
    "explore: trust in integrity by segment": () => loadExploration(member, queryInAddress({ measure: "TOI", by: "segment" })),
  };
  // what the page of a part reads besides is what the whole page reads
  const besides = await statementsOf(() => asRequest(() => loadBacktest(member, { show: null, edition: null, segment: null })));
  const written: Readonly<Record<string, readonly Statement[]>> = {
    "overview: means by stage (streamed in)": meansByHand(ground.organizerId, ground.today),
    "stage board": [...boardByHand(ground.organizerId, from, ground.today), ...(await statementsOf(() => loadFlow(member, NO_FILTERS, from)))],
    "stage page": stageByHand(ground.organizerId, "expansion", from, ground.today),
    alarms: alarmsByHand(ground.organizerId),
    "edition report": reportByHand(ground.organizerId, edition),
    [PART]: [...besides, ...judgedByHand(ground.organizerId, SEGMENT)],
    "explore: trust in integrity by segment": trustByHand(ground.organizerId, ground.today, "TOI"),
  };
  const lines: Line[] = [];
  for (const [what, load] of Object.entries(pages)) {
    const read = () => asRequest(load);
    const statements = written[what] ?? (await statementsOf(read));
    const { turns, warm } = await paceOf(read);
    const times = await inTurns(Math.max(turns, Math.ceil(ground.repeats / 40)), read, () => ground.byHand.inTransaction(statements), undefined, warm);
    const how = written[what] ? "" : " ¹";
    lines.push(compared("manager's pages, data; ¹ against its own statements one after the other", `${what}${how}`, `${ground.exhibitors.toLocaleString("en")} exhibitors`, times, 1.5));
    console.error(`${what}: ${times.own.median.toFixed(0)} ms, by hand ${times.other.median.toFixed(0)} ms`);
  }
  return lines;
}

function memberOf({ organizerId, memberId }: BenchGround): MemberSession {
  return { organizerId, memberId, role: "owner", workspace: "bench", organizerName: "Benchmark", locale: "en", timeZone: "Europe/Berlin", currency: "EUR", isDemo: false, closesAt: null, user: { id: memberId, name: "Olga Bench", email: "owner@bench.example" } };
}

/** One with as long a life as there is in the portfolio. */
async function busyExhibitor({ organizerId }: BenchGround): Promise<string> {
  const rows = await inTenantTransaction(organizerId, ({ db }) => db.relationship.findMany({ where: { organizerId, stage: "commitment", exhibitor: { archivedAt: null } }, orderBy: { revenue: "desc" }, take: 1, select: { exhibitorId: true } }));
  return found(rows[0]).exhibitorId;
}

async function openExhibitor(member: MemberSession, id: string): Promise<void> {
  const [exhibitor, standing] = await Promise.all([loadExhibitor(member, id), loadStandingOrNone(member, id), loadAhead(member, id)]);
  const facts = await loadHeaderFacts(member, id, standing.mainShowId);
  const [view] = await Promise.all([
    loadRelationshipView(member, exhibitor, standing, facts, undefined),
    loadTimeline(member, id, {}),
    loadOpenAlarmsOf(member, id),
    loadAdvice(member, exhibitor, standing),
    loadLoyalty(member, id, standing.mainShowId),
    loadAgreement(member, id),
    loadRebookingChances(member, id),
    loadBeside(member, id),
    loadTies(member, id),
    loadUnreturned(member, id),
  ]);
  await loadOutlook(member, exhibitor, standing.mainShowId, { promises: 1, requests: 1, people: 2 }, view.explained?.score.key ?? null);
}
