import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

const route = z.object({ page: z.string(), regex: z.string() });
const manifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });

/** What stands for a path in logs and figures: the address as the code has it, without ids and secrets. */
export type RouteName = (pathname: string) => string;

/** The names of all routes, from the build's own list; without a build every path is "page". */
export function routeNames(folder = path.join(process.cwd(), ".next")): RouteName {
  const patterns = readPatterns(path.join(folder, "routes-manifest.json"));
  return (pathname) => {
    if (pathname.startsWith("/_next/")) return "/_next";
    if (patterns.length === 0) return "page";
    return patterns.find(({ regex }) => regex.test(pathname))?.page ?? "unknown";
  };
}

function readPatterns(file: string): { page: string; regex: RegExp }[] {
  if (!fs.existsSync(file)) return [];
  const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
}
