import { endAll, endOnSignals, isEnding } from "./ending.mjs";

/** An error whose message is meant for the person at the terminal: printed without a stack. */
export class PlainError extends Error {
  name = "PlainError";
}

const DISK_FULL = /ENOSPC|no space left on device|could not (write|extend) file|disk full|not enough space/i;
const NO_MEMORY = /heap out of memory|ENOMEM|cannot allocate memory/i;

/** A sentence for an error that a person can do something about, or null. */
export function explain(text) {
  if (DISK_FULL.test(text)) return "The disk is full. Free some space (about 2 GB are needed for a first start) and run the command again.";
  if (NO_MEMORY.test(text)) return "The machine ran out of memory. Close other programs, or give it more, and run the command again.";
  return null;
}

/**
 * Runs a script's main function and then puts away what it started. A known failure ends in a sentence, an unknown one
 * in its stack, both in exit code 1.
 */
export async function runScript(main) {
  endOnSignals();
  try {
    await main();
  } catch (error) {
    // what fails because Ctrl-C took it away is no news
    if (!isEnding()) report(error);
    process.exitCode = 1;
  } finally {
    await endAll();
  }
}

function report(error) {
  const text = error instanceof Error ? `${error.message}\n${"code" in error ? error.code : ""}` : String(error);
  const sentence = explain(text);
  if (error instanceof PlainError) console.error(`\n${error.message}`);
  else if (!sentence) console.error(error);
  if (sentence) console.error(`\n${sentence}`);
}
