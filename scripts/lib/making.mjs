import path from "node:path";

import { mustRunNode, tool } from "./child.mjs";
import { unlessUnchanged } from "./fingerprint.mjs";
import { cacheFolder, inRoot } from "./paths.mjs";

const SOURCES = ["app", "components", "lib", "messages", "prisma/schema", "public", "next.config.mjs", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts", "tsconfig.json", "package-lock.json"];

const QUIET = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", NEXT_TELEMETRY_DISABLED: "1" };

/** Writes Prisma's client. It needs no schema engine, but looks for one, and would download it: any program will do. */
export async function generate() {
  await mustRunNode("prisma generate", [tool("prisma"), "generate"], { env: { ...QUIET, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } });
}

export const generateIfChanged = () =>
  unlessUnchanged(
    { places: ["prisma/schema", "prisma.config.ts", "package-lock.json"], memory: path.join(cacheFolder, "generated.fingerprint"), result: inRoot("lib", "db", "generated", "client.ts") },
    generate,
  );

export async function build({ types = true } = {}) {
  await mustRunNode("The check of the messages", [inRoot("scripts", "check-messages.mjs")]);
  await generateIfChanged();
  await mustRunNode("next build", [tool("next"), "build"], { env: { ...QUIET, NODE_ENV: "production", ...(types ? {} : { FAIRBOND_SKIP_TYPES: "1" }) } });
}

/** For the demo and the tests, where types are a check of their own and would only cost the build time and memory. */
export const buildIfChanged = () =>
  unlessUnchanged({ places: SOURCES, memory: inRoot(".next", "fairbond.fingerprint"), result: inRoot(".next", "BUILD_ID") }, () => build({ types: false }));
