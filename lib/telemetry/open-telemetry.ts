import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-node";

/** What a span may carry away: kinds, routes, codes. All else may hold an address with a link's secret in it. */
const KEPT = new Set(["http.method", "http.route", "http.status_code", "next.route", "next.span_type", "next.rsc", "error.type", "job.kind"]);

/** A span as it may leave the house: its name is a method with its route, or what the framework calls the step. */
export function harmlessSpan(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([name]) => KEPT.has(name)));
  const { "http.route": route, "http.method": method, "next.span_type": type } = span.attributes;
  const name = typeof route === "string" ? `${String(method ?? "GET")} ${route}` : typeof type === "string" ? type : span.name.replace(/\s.*$/s, "");
  return Object.create(span, {
    name: { value: name, enumerable: true },
    attributes: { value: attributes, enumerable: true },
    // an exception's message may quote what somebody wrote
    events: { value: [], enumerable: true },
    status: { value: { code: span.status.code }, enumerable: true },
    links: { value: [], enumerable: true },
  });
}

/** Starts traces and metrics towards the collector that OTEL_EXPORTER_OTLP_ENDPOINT names. Loads nothing of it where that is unset. */
export async function startOpenTelemetry(service: "fairbond" | "fairbond-worker"): Promise<(() => Promise<void>) | null> {
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return null;
  const [{ metrics }, { OTLPTraceExporter }, { OTLPMetricExporter }, { resourceFromAttributes }, { MeterProvider, PeriodicExportingMetricReader }, { BatchSpanProcessor, NodeTracerProvider }] = await Promise.all([
    import("@opentelemetry/api"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/exporter-metrics-otlp-http"),
    import("@opentelemetry/resources"),
    import("@opentelemetry/sdk-metrics"),
    import("@opentelemetry/sdk-trace-node"),
  ]);
  const resource = resourceFromAttributes({ "service.name": process.env.OTEL_SERVICE_NAME || service });
  const exporter = new OTLPTraceExporter();
  const careful: SpanExporter = {
    export: (spans, done) => exporter.export(spans.map(harmlessSpan), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush(),
  };
  const tracing = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(careful)] });
  tracing.register();
  const measuring = new MeterProvider({ resource, readers: [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })] });
  metrics.setGlobalMeterProvider(measuring);
  const meter = measuring.getMeter("fairbond");
  const requests = meter.createHistogram("http.server.request.duration", { unit: "s", description: "How long requests took" });
  const jobs = meter.createHistogram("fairbond.job.duration", { unit: "s", description: "How long jobs of the queue took" });
  meter.createObservableGauge("process.memory.usage", { unit: "By" }).addCallback((result) => result.observe(process.memoryUsage.rss()));
  globalThis.fairbondFigures = {
    request: ({ method, route, status }, seconds) => requests.record(seconds, { "http.request.method": method, "http.route": route, "http.response.status_code": status }),
    job: ({ kind, outcome }, seconds) => jobs.record(seconds, { "job.kind": kind, outcome }),
  };
  return async () => {
    globalThis.fairbondFigures = undefined;
    await Promise.all([tracing.shutdown(), measuring.shutdown()]);
  };
}
