// npm run backup -- FOLDER: writes all organizers' data, as it stands at one moment, into a new folder. People may go on working.
import path from "node:path";

import { writeBackup } from "./lib/backup/write.mjs";
import { VARIABLES, loadEnvironment, requireVariables } from "./lib/environment.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";

await runScript(async () => {
  loadEnvironment();
  requireVariables({ BACKUP_DATABASE_URL: VARIABLES.BACKUP_DATABASE_URL });
  const folder = process.argv[2];
  if (!folder) throw new PlainError("Name a folder that is not there yet: npm run backup -- /var/backups/fairbond/2027-01-31");
  const { tables, rows } = await writeBackup(process.env.BACKUP_DATABASE_URL, path.resolve(folder));
  console.log(`${rows} rows of ${tables} tables are in ${path.resolve(folder)}. Keep it where nobody else can read it, and try it: npm run restore`);
});
