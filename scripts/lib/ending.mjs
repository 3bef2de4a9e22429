/**
 * What a script started and has to put away, at its end or at Ctrl-C, once. In the order of registration: child
 * processes register as they are imported, before the database that they use.
 */
const cleanups = [];
let ending = null;

export function atEnd(cleanup) {
  cleanups.push(cleanup);
}

export const isEnding = () => ending !== null;

export function endAll() {
  return (ending ??= putAway());
}

async function putAway() {
  for (const cleanup of cleanups) {
    try {
      await cleanup();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}

/** Ctrl-C, a closed terminal and a service manager's stop all end in the same tidy way. */
export function endOnSignals() {
  for (const [signal, number] of [["SIGINT", 2], ["SIGTERM", 15], ["SIGHUP", 1], ["SIGBREAK", 21]]) {
    process.on(signal, () => void endAll().then(() => process.exit(128 + number)));
  }
}
