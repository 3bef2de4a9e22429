// npm run restore -- FOLDER: puts a backup into a database that has the same migrations and nobody's data yet, all of it or nothing.
import path from "node:path";

import { restoreBackup } from "./lib/backup/restore.mjs";
import { VARIABLES, loadEnvironment, requireVariables } from "./lib/environment.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";

await runScript(async () => {
  loadEnvironment();
  requireVariables({ BACKUP_DATABASE_URL: VARIABLES.BACKUP_DATABASE_URL });
  const folder = process.argv[2];
  if (!folder) throw new PlainError("Name the backup's folder: npm run restore -- /var/backups/fairbond/2027-01-31");
  const { tables, rows, takenAt, sessions, links, letters, messages, receipts } = await restoreBackup(process.env.BACKUP_DATABASE_URL, path.resolve(folder));
  console.log(`Restored ${rows} rows of ${tables} tables as they stood at ${takenAt}, read back and compared.`);
  console.log(`Closed: ${sessions} sessions, ${links} links, ${letters} letters about accounts and ${messages} messages to webhooks that waited.`);
  console.log(`It holds ${receipts} receipts of erasures. Whoever was erased after ${takenAt} is back: erase them again before anybody works with it (docs/operating.md).`);
});
