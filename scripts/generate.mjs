// npm run generate: writes Prisma's client into lib/db/generated.
import { generate } from "./lib/making.mjs";
import { runScript } from "./lib/plain.mjs";

await runScript(async () => {
  await generate();
  console.log("Wrote lib/db/generated.");
});
