import { once } from "node:events";
import http from "node:http";
import type { Duplex } from "node:stream";

/** A proxy that gives each request to the next of several servers, as a load balancer without sticky sessions does. */
export interface RoundRobin {
  readonly address: string;
  /** How many requests each server was given, in the order of the servers. */
  readonly given: readonly number[];
  close(): Promise<void>;
}

/** Requests keep the host that the browser asked for. A server that does not answer is told as 502, and not asked again for the same request. */
export async function roundRobin(ports: readonly number[]): Promise<RoundRobin> {
  const given = ports.map(() => 0);
  const open = new Set<Duplex>();
  let turn = 0;
  const proxy = http.createServer((request, response) => {
    const next = turn++ % ports.length;
    given[next] = (given[next] ?? 0) + 1;
    const onward = http.request({ host: "127.0.0.1", port: ports[next], method: request.method, path: request.url, headers: request.headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once("error", () => response.destroy());
    });
    onward.once("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(onward);
  });
  proxy.on("connection", (socket: Duplex) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    address: `http://localhost:${address.port}`,
    given,
    close: async () => {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
