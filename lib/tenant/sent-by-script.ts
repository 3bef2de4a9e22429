import "server-only";

import { headers } from "next/headers";

/** Whether the form was sent by the page's script, which can show the outcome in place; without a script the outcome needs a page of its own. */
export async function sentByScript(): Promise<boolean> {
  return (await headers()).has("next-action");
}
