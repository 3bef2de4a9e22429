// npm run build: checks the messages, writes Prisma's client, builds the application. Needs no database and no secret.
import { build } from "./lib/making.mjs";
import { runScript } from "./lib/plain.mjs";

await runScript(async () => {
  const begun = Date.now();
  await build();
  console.log(`Built in ${Math.round((Date.now() - begun) / 1000)} s. Start it with: npm start`);
});
