import fs from "node:fs";
import path from "node:path";

/** Every address whose route takes a POST, from the app's own folders. */
export function postAddresses(folder = "app", parts: readonly string[] = []): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return postAddresses(inside, /^\(.*\)$/.test(entry.name) ? parts : [...parts, entry.name]);
    return entry.name === "route.ts" && /\bPOST\b/.test(fs.readFileSync(inside, "utf8")) ? [`/${parts.join("/")}`] : [];
  });
}
