import fs from "node:fs";
import path from "node:path";

import pg from "pg";

import { PlainError } from "../plain.mjs";
import { runProgram } from "./program.mjs";
import { isPostgres, recordedServer } from "./running.mjs";
import { writeSettings } from "./settings.mjs";

/** Joins the server that runs on this data folder, or starts one. Answers an open administrator's connection. */
export async function runServer(place, passwords, { durable }) {
  const running = await joinRunning(place, passwords);
  if (running) return { ...running, joined: true };
  const port = await startServer(place, durable);
  return { admin: await connect(port, passwords), port, joined: false };
}

export async function stopServer(place) {
  await runProgram(place, "pg_ctl", ["stop", "-D", place.data, "-m", "fast", "-w", "-t", "60"]);
}

/** Ends it as a power cut does and starts it again on the same port; answers a new administrator's connection. */
export async function crashAndStart(place, passwords, port) {
  await runProgram(place, "pg_ctl", ["restart", "-D", place.data, "-m", "immediate", "-l", path.join(place.home, "server.log"), "-w", "-t", "120", "-s"], { quiet: true });
  return await connect(port, passwords);
}

/** Only our own server knows our random password, so whoever accepts it on the recorded port is the one. */
async function joinRunning(place, passwords) {
  const recorded = recordedServer(place);
  if (!recorded) return null;
  if (!isPostgres(recorded.pid)) {
    // Its process is gone, or the number was given to another program, which PostgreSQL would take for a running server.
    fs.rmSync(recorded.file, { force: true });
    return null;
  }
  if (recorded.port) {
    const admin = await connect(recorded.port, passwords).catch(() => null);
    if (admin) return { admin, port: recorded.port };
  }
  await runProgram(place, "pg_ctl", ["stop", "-D", place.data, "-m", "immediate", "-w", "-t", "30"]).catch(() => undefined);
  return null;
}

async function startServer(place, durable) {
  const log = path.join(place.home, "server.log");
  fs.rmSync(log, { force: true });
  for (let attempt = 1; ; attempt += 1) {
    const port = await writeSettings(place, { durable });
    try {
      await runProgram(place, "pg_ctl", ["start", "-D", place.data, "-l", log, "-w", "-t", "120", "-s"], { quiet: true });
      return port;
    } catch {
      const said = fs.existsSync(log) ? fs.readFileSync(log, "utf8").trim().split("\n").slice(-12).join("\n") : "It wrote no log.";
      // The port can be taken between our look and the start; a killed server's children can need a moment to end.
      if (attempt < 4 && /address already in use|could not bind|pre-existing shared memory|is in use/i.test(said)) {
        await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
        continue;
      }
      throw new PlainError(`PostgreSQL could not start. Its log (${log}) ends with:\n${said}`);
    }
  }
}

async function connect(port, passwords, patience = 60_000) {
  for (const until = Date.now() + patience; ; ) {
    const admin = new pg.Client({
      host: "127.0.0.1",
      port,
      user: "postgres",
      password: passwords.superuser,
      database: "postgres",
      application_name: "fairbond scripts",
      connectionTimeoutMillis: 10_000,
    });
    admin.on("error", () => undefined);
    try {
      await admin.connect();
      return admin;
    } catch (error) {
      await admin.end().catch(() => undefined);
      // 57P03: still starting up, or replaying after a crash
      if (error.code !== "57P03" || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
