// Plain JavaScript, and the plugin only where something is built: read as TypeScript, or with the plugin, this file
// makes the production server load two compilers (50 MB) that it never uses.
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** Nothing is loaded from elsewhere; styles may be inline because charts place their marks by style attributes. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pdfkit", "nodemailer", "mailparser", "@node-rs/argon2", "pg", "@prisma/adapter-pg", "rrule", "date-holidays"],
  // the demo and the tests build what `npm run types` answers for; `npm run build` looks again
  typescript: { ignoreBuildErrors: process.env.FAIRBOND_SKIP_TYPES === "1" },
  experimental: { serverActions: { bodySizeLimit: "24mb" } },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
    {
      // the exhibitor's doors set their own, stricter ones; what is set here would win over a route's own headers
      source: "/((?!s/|p/).*)",
      headers: [
        { key: "Content-Security-Policy", value: contentSecurityPolicy },
        { key: "Referrer-Policy", value: "same-origin" },
      ],
    },
  ],
};

export default async function configure(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./lib/i18n/request.ts")(config);
}
