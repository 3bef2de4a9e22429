// npm run demo: from a bare clone to a running Fairbond with a demo organizer. Imports nothing from packages before
// they are installed.
import fs from "node:fs";

import { loadEnvironment } from "./lib/environment.mjs";
import { beTheOnlyDemo } from "./lib/demo/running.mjs";
import { seconds, timed } from "./lib/demo/timed.mjs";
import { requireDiskSpace } from "./lib/disk.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runScript } from "./lib/plain.mjs";
import { requireFreePort, wantedPort } from "./lib/port.mjs";

const begun = Date.now();

await runScript(async () => {
  loadEnvironment();
  const host = process.env.HOST || "127.0.0.1";
  const port = wantedPort();
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  beTheOnlyDemo(address);
  await requireFreePort(port, host, "npm run demo");
  requireDiskSpace(fs.existsSync(inRoot(".next", "BUILD_ID")) ? 150 : 2000);
  await ensurePackages();

  const { buildIfChanged } = await import("./lib/making.mjs");
  const { readyDatabase } = await import("./lib/demo/ready.mjs");
  const { readWorld } = await import("./lib/demo/world.mjs");
  const { demoSecret } = await import("./lib/demo/secret.mjs");
  const { startMailServer } = await import("./lib/demo/mail.mjs");
  const { serveBuild, startWorker, untilServerEnds } = await import("./lib/serve.mjs");

  // side by side: filling computes here and in the database, building in the compiler
  const database = await readyDatabase(() => timed("Building", buildIfChanged));
  // whoever names a mail server of their own gets their letters there
  if (!process.env.MAIL_URL) Object.assign(process.env, await startMailServer(address));
  const server = await serveBuild({ host, port, address, appUrl: database.appUrl, secret: demoSecret(), frugal: true });
  startWorker({ appUrl: database.appUrl, address, secret: demoSecret() });
  welcome(address, readWorld(database), database.where);
  await untilServerEnds(server);
});

function welcome(address, { signIns, surveyLink }, where) {
  const wide = Math.max(...signIns.map(({ email }) => email.length));
  const people = signIns.map(({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(wide)}  ${password}`);
  console.log(
    [
      "",
      `Fairbond is running at ${address} (ready after ${seconds(begun)}).`,
      "",
      "Sign in as",
      ...people,
      "",
      `A survey as an exhibitor gets it: ${new URL(surveyLink, address).href}`,
      "",
      `All of it is invented demo data, kept in ${where}. Ctrl-C stops the server.`,
    ].join("\n"),
  );
}
