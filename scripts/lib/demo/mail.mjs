import fs from "node:fs/promises";
import path from "node:path";

import { atEnd } from "../ending.mjs";
import { dataFolder } from "../paths.mjs";

/** Letters of the demo stay here: git-ignored, on this machine alone. */
const folder = path.join(dataFolder, "demo", "mail");
const MOST_BYTES = 5_000_000;

/**
 * The demo's mail server: takes every letter on loopback and keeps it as a file named after its Message-ID, whole before the
 * sender is told, so that what was acknowledged is there. Answers the environment under which the application sends to it.
 */
export async function startMailServer(address) {
  const { SMTPServer } = await import("smtp-server");
  await fs.mkdir(folder, { recursive: true });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    size: MOST_BYTES,
    onData(stream, _session, done) {
      keep(stream).then(() => done(), done);
    },
  });
  server.on("error", () => undefined);
  await new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  atEnd(() => new Promise((resolve) => server.close(resolve)));
  return { MAIL_URL: `smtp://127.0.0.1:${server.server.address().port}`, MAIL_FROM: "Fairbond demo <surveys@demo.example>", MAIL_FOLDER: folder, NEXTAUTH_URL: address };
}

async function keep(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  const raw = Buffer.concat(parts);
  const [, id = `letter-${Date.now()}`] = /^message-id:\s*<([\w.-]{1,120})@/im.exec(raw.subarray(0, 20_000).toString("latin1")) ?? [];
  const file = path.join(folder, `${id}.eml`);
  await fs.writeFile(`${file}.part`, raw);
  await fs.rename(`${file}.part`, file);
}
