// npm run sbom: a bill of materials of what the server runs on (CycloneDX, as npm writes it from the lock file), to the terminal or into a file: npm run sbom -- FILE
import fs from "node:fs";

import { runNode } from "./lib/child.mjs";
import { npm } from "./lib/packages.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";

await runScript(async () => {
  const { code, output } = await runNode([npm(), "sbom", "--package-lock-only", "--omit=dev", "--sbom-format=cyclonedx", "--sbom-type=application", "--loglevel=silent"], { quiet: true });
  if (code !== 0) throw new PlainError(`npm sbom failed (exit code ${code}):\n${output.trim().split("\n").slice(-10).join("\n")}`);
  // what npm says before its answer is not part of it
  const bill = JSON.parse(output.slice(output.indexOf("{")));
  const text = `${JSON.stringify(bill, null, 2)}\n`;
  const [file] = process.argv.slice(2);
  if (!file) process.stdout.write(text);
  else {
    fs.writeFileSync(file, text);
    console.log(`${bill.components.length} components are listed in ${file}.`);
  }
});
