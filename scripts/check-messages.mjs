// npm run messages: every language says everything, with the same arguments.
import { messageProblems } from "./lib/messages.mjs";
import { inRoot } from "./lib/paths.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";

await runScript(async () => {
  const problems = messageProblems(inRoot("messages"), ["en", "zh"]);
  if (problems.length > 0) throw new PlainError(`The messages differ:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  console.log("The messages are complete in English and Chinese.");
});
