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

/** Runs a script's main function; a known failure ends in a sentence, an unknown one in its stack, both in exit code 1. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    const text = error instanceof Error ? `${error.message}\n${"code" in error ? error.code : ""}` : String(error);
    const sentence = explain(text);
    if (sentence) console.error(`\n${sentence}`);
    if (error instanceof PlainError) console.error(`\n${error.message}`);
    else console.error(error);
    process.exitCode = 1;
  }
}
