import { createHash } from "node:crypto";

import { foldText } from "../reading/names";

/** The same for two files whose columns carry the same names, in whatever order. */
export function headerKey(headers: readonly string[]): string {
  return createHash("sha256").update(headers.map(foldText).sort().join("\n")).digest("hex").slice(0, 32);
}
