import { requestFacts } from "./request-facts";

export type Level = "info" | "warn" | "error";
type Value = string | number | boolean | null | readonly string[] | undefined;

/** One line of JSON for what happened, with the request that it happened in; failures go to the error stream. */
export function logLine(level: Level, event: string, facts: Readonly<Record<string, Value>> = {}): void {
  const request = requestFacts.getStore();
  const line = JSON.stringify({ time: new Date().toISOString(), level, event, ...(request ? { requestId: request.requestId } : {}), ...facts });
  (level === "error" ? process.stderr : process.stdout).write(`${line}\n`);
}
