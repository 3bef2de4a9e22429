import fs from "node:fs";
import net from "node:net";
import path from "node:path";

const FILE = "fairbond.conf";

/** Tests throw their databases away, so nothing is forced to disk for them. */
const THROWAWAY = ["fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off"];

/** Writes the settings of the next start; answers the port: the remembered one if it is free, else another. */
export async function writeSettings(place, { durable }) {
  const port = await usablePort(rememberedPort(place));
  const lines = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    "unix_socket_directories = ''",
    "password_encryption = 'scram-sha-256'",
    "max_connections = 60",
    // the defaults are for machines of the last century: sums over 100,000 exhibitors would go through files
    "shared_buffers = '256MB'",
    "work_mem = '24MB'",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    ...(durable ? [] : THROWAWAY),
  ];
  fs.writeFileSync(path.join(place.data, FILE), `${lines.join("\n")}\n`, { mode: 0o644 });
  fs.chmodSync(path.join(place.data, FILE), 0o644);
  return port;
}

export function includeSettings(data) {
  fs.appendFileSync(path.join(data, "postgresql.conf"), `\ninclude_if_exists = '${FILE}'\n`);
}

function rememberedPort(place) {
  const file = path.join(place.data, FILE);
  if (!fs.existsSync(file)) return 0;
  return Number(/^port = (\d+)$/m.exec(fs.readFileSync(file, "utf8"))?.[1] ?? 0);
}

async function usablePort(wanted) {
  return (await tryPort(wanted)) ?? (await tryPort(0));
}

function tryPort(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(null));
    probe.listen({ port, host: "127.0.0.1" }, () => {
      const { port: given } = probe.address();
      probe.close(() => resolve(given));
    });
  });
}
