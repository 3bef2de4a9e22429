// Plain JavaScript, and the plugin only where something is built: read as TypeScript, or with the plugin, this file
// makes the production server load two compilers (50 MB) that it never uses.
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // the collectors' packages are loaded where somebody collects, and weigh nothing where nobody does
  serverExternalPackages: ["@opentelemetry/api", "@opentelemetry/exporter-metrics-otlp-http", "@opentelemetry/exporter-trace-otlp-http", "@opentelemetry/resources", "@opentelemetry/sdk-metrics", "@opentelemetry/sdk-trace-node", "pdfkit", "nodemailer", "mailparser", "@node-rs/argon2", "@simplewebauthn/server", "pg", "@prisma/adapter-pg", "rrule", "date-holidays"],
  // the demo and the tests build what `npm run types` answers for; `npm run build` looks again
  typescript: { ignoreBuildErrors: process.env.FAIRBOND_SKIP_TYPES === "1" },
  // files come by routes of their own, which count as they read; what is typed or pasted is far less
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "X-Frame-Options", value: "DENY" },
      ],
    },
    {
      // the exhibitor's doors set their own, stricter one; what is set here would win over a route's own headers. What pages may run is said in proxy.ts.
      source: "/((?!s/|p/|calendar/).*)",
      headers: [{ key: "Referrer-Policy", value: "same-origin" }],
    },
    // answers that are no pages, and pass by the proxy
    ...["/:path*/upload", "/api/health", "/api/ready"].map((source) => ({ source, headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }] })),
  ],
};

export default async function configure(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./lib/i18n/request.ts")(config);
}
