import { once } from "node:events";
import http from "node:http";
import { trace } from "@opentelemetry/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { figures } from "@/lib/telemetry/figures";
import { startOpenTelemetry } from "@/lib/telemetry/open-telemetry";

/** What a collector would have been sent, by the address it was sent to. */
const received = new Map<string, string>();
const collector = http.createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    received.set(request.url ?? "", (received.get(request.url ?? "") ?? "") + Buffer.concat(parts).toString("utf8"));
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
});

beforeAll(async () => {
  collector.listen(0, "127.0.0.1");
  await once(collector, "listening");
});
afterAll(() => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  collector.close();
});

describe("traces and figures", () => {
  test("are neither collected nor loaded where nobody is named who collects", async () => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    expect(await startOpenTelemetry("fairbond")).toBeNull();
    expect(() => figures().request({ method: "GET", route: "/", status: 200 }, 1)).not.toThrow();
  });

  test("reach the collector with routes and times, and without any address, name or word", async () => {
    const address = collector.address();
    if (address === null || typeof address === "string") throw new Error("The collector has no port.");
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${address.port}`;
    const end = await startOpenTelemetry("fairbond");
    const span = trace.getTracer("next.js").startSpan("GET /s/a-secret?name=Mara", { attributes: { "http.method": "GET", "http.route": "/s/[token]", "http.target": "/s/a-secret?name=Mara", "http.status_code": 500 } });
    span.recordException(new Error("Mara Ashdown is not a number"));
    span.setStatus({ code: 2, message: "Mara Ashdown is not a number" });
    span.end();
    trace.getTracer("next.js").startSpan("fetch GET https://kettles.example/mara").end();
    figures().request({ method: "GET", route: "/s/[token]", status: 500 }, 0.25);
    figures().job({ kind: "nightly", outcome: "done" }, 12);
    await end?.();

    const traces = received.get("/v1/traces") ?? "";
    expect(traces).toContain("GET /s/[token]");
    expect(traces).toContain("http.status_code");
    expect(received.get("/v1/metrics")).toContain("http.server.request.duration");
    expect(received.get("/v1/metrics")).toContain("fairbond.job.duration");
    expect([...received.values()].join()).not.toMatch(/mara|secret|kettles/i);
  });
});
