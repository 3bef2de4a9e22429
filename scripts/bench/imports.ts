import os from "node:os";

import { foundOrganizer } from "@/lib/organizers/mutations";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { createImport, runImport, undoImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inLongTenantTransaction } from "@/lib/tenant/with-tenant";

const [rows = "100000", interactions = "no", keep = ""] = process.argv.slice(2);
const count = Number(rows);
const header = "Key,Company,Country,City,Contact,E-mail,Show,Edition,Status,Stand,Area,Amount" + (interactions === "yes" ? ",Channel,Direction,Day of contact,Mood,Note" : "");
const talk = (i: number) => (interactions === "yes" ? `,${["call", "email", "meeting"][i % 3]},${i % 2 ? "outbound" : "inbound"},2026-0${1 + (i % 9)}-1${i % 10},${i % 3 === 0 ? 1 + (i % 5) : ""},Spoke about the stand and the hall ${i}` : "");
const bytes = Buffer.from([header, ...Array.from({ length: count }, (_, i) => `K${i},Company ${i} Ltd,GB,Hull,Person ${i},p${i}@example.com,Hearth & Harbour,2026,held,S${i},24,4800.00${talk(i)}`), ""].join("\n"));
const stamp = Date.now().toString(36);
const { organizerId, memberId } = await foundOrganizer({ workspace: `bench-${stamp}`, name: "Bench", locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ownerEmail: `bench-${stamp}@bench.example`, ownerName: "Bench", ownerPassword: "bench-password-2027" });
const today = new Date("2026-11-20T00:00:00Z");
await inLongTenantTransaction(organizerId, async ({ db }) => {
  const show = await db.show.create({ data: { organizerId, name: "Hearth & Harbour" } });
  await db.edition.create({ data: { organizerId, showId: show.id, name: "2026", startsOn: new Date("2026-09-10T00:00:00Z"), endsOn: new Date("2026-09-13T00:00:00Z") } });
});
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - since) / 1000).toFixed(1)} s, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, load ${os.loadavg().map((one) => one.toFixed(1)).join(" ")}`);
  return result;
}
console.log(`${count} rows, ${(bytes.length / 1e6).toFixed(1)} MB`);
const file = await step("read", () => readFile(bytes, { encoding: null, sheet: "" }));
const mapping = guessExhibitorsMapping(file.table);
const { id } = await step("preview", () => inLongTenantTransaction(organizerId, (tenant) => createImport(tenant, { ...file, fileName: "bench.csv", mapping, memberId }, today)));
await step("import", () => inLongTenantTransaction(organizerId, (tenant) => runImport(tenant, id, { today })));
if (keep) console.log(organizerId, id);
else await step("undo", () => inLongTenantTransaction(organizerId, (tenant) => undoImport(tenant, id, { today })));
await closeConnections();
