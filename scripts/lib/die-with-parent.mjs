// Loaded into every process that a script starts, and into theirs: a server or a build whose script was killed without
// a chance to tidy up would go on holding a port or writing to a database.
import { isMainThread } from "node:worker_threads";

const parent = Number(process.env.FAIRBOND_PARENT);

if (parent && isMainThread) {
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch (error) {
      if (error.code !== "EPERM") process.exit(1);
    }
  }, 1000).unref();
}
