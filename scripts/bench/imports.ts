import pg from "pg";

import { foundOrganizer } from "@/lib/organizers/mutations";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { createImport, runImport, undoImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import { closeConnections } from "@/lib/tenant/close-connections";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, inTenantTransaction } from "@/lib/tenant/with-tenant";
import { insertByHand } from "./measure/imported-by-hand";
import { alone, compared, type Line, timed, timesOf } from "./measure/timing";

/**
 * A list of so many rows, each an exhibitor with a contact, a participation and an interaction, every third with a mood: read, previewed, brought in and
 * taken back, once, in a process of its own, so that its memory is the import's. One JSON line a measurement on stdout.
 */
const [given = "100000"] = process.argv.slice(2);
const rows = Number(given);
const today = new Date("2026-11-20T00:00:00Z");
const MOST_SECONDS = 180;
const MOST_MEGABYTES = 600;

async function founded(): Promise<{ organizerId: OrganizerId; memberId: string; editionId: string }> {
  const stamp = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
  const owner = { ownerEmail: `import-${stamp}@bench.example`, ownerName: "Bench", ownerPassword: `bench-${stamp}` };
  const { organizerId, memberId } = await foundOrganizer({ workspace: `import-${stamp}`, name: "Imports", locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ...owner });
  const editionId = await inTenantTransaction(organizerId, async ({ db }) => {
    const show = await db.show.create({ data: { organizerId, name: "Hearth & Harbour" } });
    const edition = await db.edition.create({ data: { organizerId, showId: show.id, name: "2026", startsOn: new Date("2026-09-10T00:00:00Z"), endsOn: new Date("2026-09-13T00:00:00Z") } });
    return edition.id;
  });
  return { organizerId, memberId, editionId };
}

function list(): Buffer {
  const header = "Key,Company,Country,City,Contact,E-mail,Show,Edition,Status,Stand,Area,Amount,Day of contact,Channel,Direction,Mood,Note";
  const talk = (i: number) => `2026-0${1 + (i % 9)}-1${i % 10},${["call", "email", "meeting"][i % 3]},${i % 2 ? "outbound" : "inbound"},${i % 3 === 0 ? 1 + (i % 5) : ""},Spoke about stand and hall ${i}`;
  const lines = Array.from({ length: rows }, (_, i) => `K${i},Company ${i} Ltd,GB,Hull,Person ${i},p${i}@example.com,Hearth & Harbour,2026,held,S${i},24,4800.00,${talk(i)}`);
  return Buffer.from([header, ...lines, ""].join("\n"));
}

const bytes = list();
const { organizerId, memberId } = await founded();
const size = `${rows.toLocaleString("en")} rows, ${(bytes.length / 1e6).toFixed(1)} MB`;
let id = "";
const preview = await timed(async () => {
  const file = await readFile(bytes, { encoding: null, sheet: "" });
  ({ id } = await inLongTenantTransaction(organizerId, (tenant) => createImport(tenant, { ...file, fileName: "list.csv", mapping: guessExhibitorsMapping(file.table), memberId }, today)));
});
const run = await timed(() => runImport(organizerId, id, { today }));
const memory = process.resourceUsage().maxRSS / 1024;
const undo = await timed(() => inLongTenantTransaction(organizerId, (tenant) => undoImport(tenant, id, { today })));

const other = await founded();
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const byHand = await timed(() => insertByHand(client, other, rows));
await client.end();

const lines: Line[] = [
  alone("import", "read and preview", size, timesOf([preview])),
  compared("import", "bring in, against the bare rows by INSERT … unnest", size, { own: timesOf([run]), other: timesOf([byHand]) }, null),
  alone("import", "undo", size, timesOf([undo])),
];
for (const line of lines) console.log(JSON.stringify({ line }));
console.log(JSON.stringify({ imported: { seconds: (preview + run) / 1000, most: MOST_SECONDS, megabytes: memory, mostMegabytes: MOST_MEGABYTES } }));
await closeConnections();
