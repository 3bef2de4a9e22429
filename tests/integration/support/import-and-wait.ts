import { carryOn, noteStart } from "@/lib/imports/carry-on";
import { notify } from "@/lib/notices/mutations";
import { runImport } from "@/lib/imports/mutations";
import { allOrganizers } from "@/lib/tenant/found";
import { withTenant } from "@/lib/tenant/with-tenant";

// A process of its own that imports a previewed file, or takes an import back, so that a test can kill it halfway: node --import tsx … ORGANIZER IMPORT DAY run|undo
const [, , organizer = "", importId = "", day = "", what = "run"] = process.argv;
const organizerId = (await allOrganizers()).find((id) => id === organizer);
if (!organizerId) throw new Error("No such organizer.");
const { memberId } = await withTenant(organizerId, ({ db }) => db.import.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: importId } }, select: { memberId: true } }));
// as the server does, from outside the work
await noteStart(organizerId, importId, what === "undo" ? "undo" : "run");
if (what === "undo") await carryOn({ organizerId, memberId, timeZone: "Europe/Berlin" }, importId, "undo");
else
  await runImport(organizerId, importId, {
    today: new Date(day),
    atEnd: async (tenant) => {
      await notify(tenant, [{ memberId, kind: "import_finished", actorMemberId: null, exhibitorId: null, recordId: importId, text: "list.csv", key: importId }], new Date());
    },
  });
