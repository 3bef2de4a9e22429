import { dayNumber, today } from "@/lib/format/days";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { found } from "../../prisma/seed/install/bulk/found";
import { readInstalled } from "./installed";
import { measureApi } from "./measure/api";
import { ByHand } from "./measure/by-hand";
import { measureIsolation } from "./measure/isolation";
import { measureLists, statementsOfPages } from "./measure/lists";
import { measureLogging } from "./measure/log-interaction";
import { measureManagerPages } from "./measure/manager-pages";
import { measureNounLists } from "./measure/noun-lists";
import { measureOverview } from "./measure/overview";
import { measureResults } from "./measure/results";
import { measureRights } from "./measure/rights";
import { measureSearch } from "./measure/search";
import { measureSubmitting } from "./measure/submit";
import type { Line } from "./measure/timing";
import { openLink } from "./open-link";
import { benchWorld } from "./world";

/** Measures the product on a filled database: one JSON line a measurement on stdout, then one with what the pages are asked with. */
const [repeats = "200", only = ""] = process.argv.slice(2);
const day = today("Europe/Berlin");
const installed = await readInstalled(benchWorld(dayNumber(day)));
const { organizerId } = installed;
const ground = {
  organizerId,
  memberId: found(installed.memberIds[0]),
  today: day,
  exhibitors: await inTenantTransaction(organizerId, ({ db }) => db.exhibitor.count({ where: { organizerId, archivedAt: null } })),
  repeats: Number(repeats),
  byHand: await ByHand.connect(process.env.DATABASE_URL ?? "", organizerId),
  superUrl: process.env.BENCH_SUPER_DATABASE_URL ?? "",
};
const groups: Readonly<Record<string, () => Promise<Line[]>>> = {
  log: () => measureLogging(ground),
  list: () => measureLists(ground),
  search: () => measureSearch(ground),
  nouns: () => measureNounLists(ground),
  isolation: () => measureIsolation(ground),
  overview: () => measureOverview(ground),
  manager: () => measureManagerPages(ground),
  results: () => measureResults(ground),
  submit: () => measureSubmitting(ground),
  api: () => measureApi(ground),
  rights: () => measureRights(ground),
};
for (const [name, measure] of Object.entries(groups)) {
  if (only !== "" && !only.split(",").includes(name)) continue;
  for (const line of await measure()) console.log(JSON.stringify({ line }));
}
console.log(JSON.stringify({ exhibitors: ground.exhibitors, organizerId, link: await openLink(ground), pages: await statementsOfPages(ground) }));
await ground.byHand.close();
await closeConnections();
