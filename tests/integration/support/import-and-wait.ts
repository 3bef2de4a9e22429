import { runImport } from "@/lib/imports/mutations";
import { allOrganizers } from "@/lib/tenant/found";
import { inLongTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";

// A process of its own that imports a previewed file, so that a test can kill it halfway: node --import tsx … ORGANIZER IMPORT DAY
const [, , organizer = "", importId = "", day = ""] = process.argv;
const organizerId = (await allOrganizers()).find((id) => id === organizer);
if (!organizerId) throw new Error("No such organizer.");
await inLongTenantTransaction(organizerId, (tenant) =>
  runImport(tenant, importId, {
    today: new Date(day),
    // as the server does, from outside the transaction
    onProgress: async (doneRows) => {
      await withTenant(organizerId, ({ db }) => db.import.updateMany({ where: { organizerId, id: importId }, data: { doneRows } }));
    },
  }),
);
