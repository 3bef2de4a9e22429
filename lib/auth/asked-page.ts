import "server-only";

import { headers } from "next/headers";

import { ASKED_PAGE } from "@/lib/http/asked-page";
import { ownPath } from "@/lib/http/own-path";

/** `path` with the page that this request asks for behind it, for whoever comes in there to come back to; without its query where that is not one that we send on to. */
export async function thenBack(path: `/${string}`): Promise<string> {
  const asked = (await headers()).get(ASKED_PAGE) ?? "";
  const next = ownPath(asked) ?? ownPath(asked.split("?")[0]);
  return next === null ? path : `${path}${path.includes("?") ? "&" : "?"}next=${encodeURIComponent(next)}`;
}
