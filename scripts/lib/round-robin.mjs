import { once } from "node:events";
import http from "node:http";

/** A proxy that gives each request to the next of several servers, as a load balancer without sticky sessions does: see round-robin.d.mts. */
export async function roundRobin(ports, { port = 0 } = {}) {
  const given = ports.map(() => 0);
  const open = new Set();
  let turn = 0;
  const proxy = http.createServer((request, response) => {
    const next = turn++ % ports.length;
    given[next] += 1;
    const onward = http.request({ host: "127.0.0.1", port: ports[next], method: request.method, path: request.url, headers: request.headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once("error", () => response.destroy());
    });
    onward.once("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    // who goes away is waited for by nobody
    response.once("close", () => onward.destroy());
    request.pipe(onward);
  });
  proxy.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  proxy.listen(port, "127.0.0.1");
  await once(proxy, "listening");
  return {
    address: `http://localhost:${proxy.address().port}`,
    given,
    close: async () => {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
