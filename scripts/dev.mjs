// npm run dev: the development server on the demo's database, which is made and filled if it is not there.
import { tool, startNode } from "./lib/child.mjs";
import { beTheOnlyDemo } from "./lib/demo/running.mjs";
import { loadEnvironment } from "./lib/environment.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { runScript } from "./lib/plain.mjs";
import { requireFreePort, wantedPort } from "./lib/port.mjs";

await runScript(async () => {
  loadEnvironment();
  const port = wantedPort();
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  beTheOnlyDemo(address);
  await requireFreePort(port, "127.0.0.1", "npm run dev");
  await ensurePackages();

  const { readyDatabase } = await import("./lib/demo/ready.mjs");
  const { readWorld } = await import("./lib/demo/world.mjs");
  const { demoSecret } = await import("./lib/demo/secret.mjs");
  const { startWorker, untilServerEnds } = await import("./lib/serve.mjs");
  const database = await readyDatabase();
  for (const { role, email, password } of readWorld(database).signIns) console.log(`${role}: ${email} ${password}`);
  const server = startNode([tool("next"), "dev", "--hostname", "127.0.0.1", "--port", String(port)], {
    env: { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: database.appUrl, NEXTAUTH_SECRET: demoSecret(), NEXTAUTH_URL: address },
  });
  startWorker({ appUrl: database.appUrl, address, secret: demoSecret() });
  await untilServerEnds(server);
});
