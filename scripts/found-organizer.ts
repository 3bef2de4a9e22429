import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";

import { foundOrganizer } from "@/lib/organizers/mutations";
import { organizerInput } from "@/lib/organizers/schema";
import { closeConnections } from "@/lib/tenant/close-connections";

const USAGE = `npm run organizer -- --workspace NAME --name "Full name" --email OWNER --owner "Owner's name" [--locale en|zh] [--time-zone Europe/Berlin] [--currency EUR]
The owner's password is read from OWNER_PASSWORD or asked for (at least 12 characters).`;

const { values } = parseArgs({
  options: {
    workspace: { type: "string" },
    name: { type: "string" },
    email: { type: "string" },
    owner: { type: "string" },
    locale: { type: "string", default: "en" },
    "time-zone": { type: "string", default: "Europe/Berlin" },
    currency: { type: "string", default: "EUR" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const parsed = organizerInput.safeParse({
  workspace: values.workspace,
  name: values.name,
  locale: values.locale,
  timeZone: values["time-zone"],
  currency: values.currency,
  ownerEmail: values.email,
  ownerName: values.owner,
  ownerPassword: process.env.OWNER_PASSWORD ?? (await askPassword()),
});
if (!parsed.success) {
  for (const issue of parsed.error.issues) console.error(`${issue.path.join(".")}: ${issue.message}`);
  console.error(`\n${USAGE}`);
  process.exit(1);
}

try {
  await foundOrganizer(parsed.data);
  console.log(`The organizer ${parsed.data.name} is at /${parsed.data.workspace}; ${parsed.data.ownerEmail} can sign in.`);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "23505";
  console.error(taken ? `The workspace ${parsed.data.workspace} is taken. Choose another.` : error);
  process.exitCode = 1;
} finally {
  await closeConnections();
}

async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return "";
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const password = await lines.question("Password of the owner: ");
  lines.close();
  return password;
}
