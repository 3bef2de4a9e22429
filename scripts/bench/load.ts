import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { ensureCoreForm } from "@/lib/surveys/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { readGround } from "../../prisma/seed/install/bulk/ground";
import { found } from "../../prisma/seed/install/bulk/found";
import { bulkRows } from "../../prisma/seed/install/in-bulk";
import { installOrganizer } from "../../prisma/seed/install/organizer";
import type { WorldExhibitor } from "../../prisma/seed/world/types";
import { openCopySink } from "./copy-sink";
import { readInstalled } from "./installed";
import { benchWorld, historiesOf, PEOPLE, withHistory, withOwnNotes } from "./world";

/**
 * Fills the benchmark's database. Each step is a process of its own, so that parts can load side by side:
 *   <day> found              the organizer with its people, shows and form
 *   <day> stripe <from> <to> the exhibitors of the world with these numbers
 *   <day> histories <size>   the exhibitors with long histories, as a world of so many has them
 */
const [dayText, step, from, to] = process.argv.slice(2);
const day = Number(dayText);
const world = benchWorld(day);
const BATCH = 400;

if (step === "found") {
  const { organizerId } = await installOrganizer(world, { workspace: "bench", name: "Benchmark Exhibitions", people: PEOPLE });
  await inTenantTransaction(organizerId, ensureCoreForm);
} else if (step === "stripe") {
  await load((function* () {
    for (let index = Number(from); index < Number(to); index++) yield withOwnNotes(world.exhibitor(index));
  })());
} else if (step === "histories") {
  const edition = found(world.shows[0]?.editions[0]).key;
  await load((function* () {
    for (const { pieces, exhibitors } of historiesOf(Number(from))) for (let place = 0; place < exhibitors; place++) yield withHistory(pieces, place, day, edition);
  })());
  // out of the portfolio's reads: nobody of the world has so long a history
  const { organizerId } = await readInstalled(world);
  await inTenantTransaction(organizerId, ({ db }) => db.exhibitor.updateMany({ where: { organizerId, externalKey: { startsWith: "history-" } }, data: { archivedAt: new Date() } }));
}
await closeConnections();

async function load(exhibitors: Iterable<WorldExhibitor>): Promise<void> {
  const ground = await readGround(await readInstalled(world), day);
  const sink = await openCopySink(process.env.BENCH_SUPER_DATABASE_URL ?? "", ground.organizerId);
  let batch: WorldExhibitor[] = [];
  const write = async () => {
    await sink.write(bulkRows(ground, batch));
    batch = [];
  };
  for (const exhibitor of exhibitors) if (batch.push(exhibitor) === BATCH) await write();
  await write();
  await sink.close();
}
