import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { createRequire } from "node:module";

import { anyFreePort } from "../../../scripts/lib/port.mjs";

/** A server process of a test's own, on the build and the database that the tests use. */
export interface Server {
  readonly port: number;
  /** All lines that it has logged so far. */
  readonly log: () => readonly string[];
  /** Ends it without giving it time for anything. */
  kill(): Promise<void>;
}

const READY = "/api/ready";

/** Starts one more process of the application, with the settings of the tests' own server or others; answers when it is ready. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const port = await anyFreePort();
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...settings },
  });
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  const server = {
    port,
    log: () => said.split("\n").filter((line) => line.startsWith("{")),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
  while ((await statusOf(port)) !== 200) {
    if (child.exitCode !== null) throw new Error(`The second server ended at its start:\n${said}`);
  }
  return server;
}

/** 0 while nobody listens. */
function statusOf(port: number): Promise<number> {
  return new Promise((resolve) => {
    const request = http.get({ host: "127.0.0.1", port, path: READY, agent: false }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
    });
    // nobody listens yet: asked again as soon as the machine has had its turn
    request.once("error", () => setTimeout(resolve, 50, 0));
  });
}
