import { settingProblems } from "@/lib/env";
import { structureConsole } from "./console";
import { startOpenTelemetry } from "./open-telemetry";
import { watchRequests } from "./requests";
import { routeNames } from "./route-names";

/** What a server does before its first request: looks at its settings, and in production writes its log in lines of JSON. */
export async function beginServer(): Promise<void> {
  if (process.env.NODE_ENV === "production") {
    refuseWrongSettings();
    structureConsole();
    watchRequests(routeNames());
  }
  await startOpenTelemetry("fairbond");
}

/** A server that would fail at its first visitor does not start; it says what to mend, and no stack. */
export function refuseWrongSettings(): void {
  const problems = settingProblems(process.env);
  if (problems.length === 0) return;
  process.stderr.write(`\nFairbond cannot start with these settings:\n${problems.map((problem) => `  ${problem}\n`).join("")}`);
  process.exit(1);
}
