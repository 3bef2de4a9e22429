import { runImport, undoImport } from "@/lib/imports/mutations";
import { allOrganizers } from "@/lib/tenant/found";
import { inLongTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";

// A process of its own that imports a previewed file, or takes an import back, so that a test can kill it halfway: node --import tsx … ORGANIZER IMPORT DAY [undo]
const [, , organizer = "", importId = "", day = "", what = "run"] = process.argv;
const organizerId = (await allOrganizers()).find((id) => id === organizer);
if (!organizerId) throw new Error("No such organizer.");
// as the server does, from outside the transaction
const note = (data: { startedAt?: Date; doneRows: number }) => withTenant(organizerId, ({ db }) => db.import.updateMany({ where: { organizerId, id: importId }, data }));
await note({ startedAt: new Date(), doneRows: 0 });
const job = what === "undo" ? undoImport : runImport;
await inLongTenantTransaction(organizerId, (tenant) =>
  job(tenant, importId, {
    today: new Date(day),
    onProgress: async (doneRows) => {
      await note({ doneRows });
    },
  }),
);
