import net from "node:net";

import { PlainError } from "./plain.mjs";

export function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
}

/** A taken port is said plainly and never taken away from anybody. */
export async function requireFreePort(port, host, command) {
  for (let look = 1; look <= 3; look += 1) {
    if ((await canListen(port, host)) && !(await answers(port))) return;
    // a server whose script was killed needs a second to notice
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  const other = port === 65_535 ? 3001 : port + 1;
  const how = process.platform === "win32" ? `set PORT=${other} && ${command}` : `PORT=${other} ${command}`;
  throw new PlainError(`Port ${port} is taken by another program (or needs rights you do not have). Choose another one:\n  ${how}`);
}

/** A port that nobody uses, for servers whose address no person has to know. */
export async function anyFreePort() {
  const server = net.createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}

/** Some systems let two programs listen on one port at different addresses; a browser would then meet either. */
async function answers(port) {
  const tried = await Promise.all(["127.0.0.1", "::1"].map((host) => connects(port, host)));
  return tried.includes(true);
}

function connects(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 1000 });
    const end = (connected) => () => {
      socket.destroy();
      resolve(connected);
    };
    socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
  });
}
