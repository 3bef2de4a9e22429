import { errorFacts, harmless } from "./harmless";
import { type Level, logLine } from "./lines";

const LEVELS = { log: "info", info: "info", warn: "warn", error: "error" } as const satisfies Record<string, Level>;

/**
 * Makes the console of this process speak in lines of JSON too: what the framework and the libraries print of an error would otherwise
 * stand in the log with all that its message quotes.
 */
export function structureConsole(): void {
  for (const [name, level] of Object.entries(LEVELS)) {
    Object.assign(console, {
      [name]: (...said: unknown[]) => {
        const error = said.find((each) => each instanceof Error);
        const words = said.filter((each) => typeof each === "string" || typeof each === "number").map((each) => harmless(String(each).trim()));
        if (error !== undefined || words.some((each) => each !== "")) logLine(level, "console", { words: words.join(" ") || undefined, ...(error === undefined ? {} : errorFacts(error)) });
      },
    });
  }
}
