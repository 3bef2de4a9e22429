import { z } from "zod";

import { connections } from "@/lib/db/client";
import { hashOfToken } from "./token";

const used = z.object({ used: z.boolean() });

/** Uses up what counts once and no longer than until then: true for the first who brings it, false for all after. */
export async function takeOnce(secret: string, until: Date): Promise<boolean> {
  const { rows } = await connections().doorPool.query("SELECT door_use_challenge($1, $2) AS used", [hashOfToken(secret), until]);
  return used.parse(rows[0]).used;
}
