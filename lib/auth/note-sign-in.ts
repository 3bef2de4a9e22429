import { headers } from "next/headers";

import { connections } from "@/lib/db/client";
import { agentFamily, shortAddress } from "@/lib/format/origin";

/** A line in the audit of each organizer that the person belongs to. Nobody is kept out because it could not be written. */
export async function noteSignIn(userId: string): Promise<void> {
  const sent = await headers();
  const address = sent.get("x-forwarded-for")?.split(",")[0] ?? sent.get("x-real-ip") ?? "";
  await connections().doorPool.query("SELECT door_note_sign_in($1, $2, $3)", [userId, shortAddress(address), agentFamily(sent.get("user-agent") ?? "")]).catch(console.error);
}
