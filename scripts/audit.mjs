// npm run audit: asks the registry for known weaknesses of the locked packages. Says plainly when it could not be asked; nothing else depends on it.
import { runNode } from "./lib/child.mjs";
import { npm } from "./lib/packages.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";

await runScript(async () => {
  const { output } = await runNode([npm(), "audit", "--omit=dev", "--json", "--loglevel=silent"], { quiet: true });
  const answer = parse(output);
  if (!answer?.metadata?.vulnerabilities) {
    throw new PlainError(
      "The registry could not be asked for known weaknesses from here, so nothing is known: neither that there are some nor that there are none.\n" +
        "Run this where the registry's audit service can be reached, or give the bill of materials (npm run sbom) to a scanner of yours.",
    );
  }
  const { critical, high, moderate, low } = answer.metadata.vulnerabilities;
  console.log(`Known weaknesses of what the server runs on: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.`);
  if (critical + high > 0) throw new PlainError(`Packages concerned: ${Object.keys(answer.vulnerabilities ?? {}).join(", ")}`);
});

function parse(output) {
  try {
    return JSON.parse(output.slice(output.indexOf("{")));
  } catch {
    return null;
  }
}
