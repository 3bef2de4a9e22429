import { randomUUID } from "node:crypto";
import diagnostics from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";

import { logLine } from "./lines";
import { figures } from "./figures";
import { requestFacts } from "./request-facts";
import type { RouteName } from "./route-names";

/** A proxy in front may have named the request already. */
const GIVEN_ID = /^[\w-]{8,64}$/;

/**
 * Writes a line for every request that this process has answered: its name, the route, how it went and how long it took. Never a path, which may
 * hold a link's secret, and nothing of what was asked or answered. Listens where Node itself says that a request has begun.
 */
export function watchRequests(nameOf: RouteName): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    const { request, response } = parts(message);
    if (!request || !response) return;
    const route = nameOf((request.url ?? "/").replace(/[?#].*$/s, ""));
    if (route === "/_next") return;
    const given = request.headers["x-request-id"];
    const facts = { requestId: typeof given === "string" && GIVEN_ID.test(given) ? given : randomUUID(), organizerId: null };
    const begun = performance.now();
    // for the length of this request, and of what it leads to
    requestFacts.enterWith(facts);
    response.setHeader("X-Request-Id", facts.requestId);
    response.once("close", () => {
      const durationMs = Math.round((performance.now() - begun) * 10) / 10;
      const method = request.method ?? "GET";
      const whole = response.writableFinished;
      requestFacts.run(facts, () => logLine("info", "request", { method, route, status: response.statusCode, durationMs, organizerId: facts.organizerId, ...(whole ? {} : { aborted: true }) }));
      figures().request({ method, route, status: response.statusCode }, durationMs / 1000);
    });
  });
}

function parts(message: unknown): { request: IncomingMessage | null; response: ServerResponse | null } {
  if (typeof message !== "object" || message === null || !("request" in message) || !("response" in message)) return { request: null, response: null };
  const { request, response } = message;
  return { request: request instanceof IncomingMessage ? request : null, response: response instanceof ServerResponse ? response : null };
}
