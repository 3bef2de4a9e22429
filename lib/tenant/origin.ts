import { headers } from "next/headers";

import { addressOf } from "@/lib/format/network";
import { agentFamily, shortAddress } from "@/lib/format/origin";

/** From where a request comes, as much of it as the audit keeps. */
export async function originOf(): Promise<{ readonly address: string | null; readonly agent: string }> {
  const sent = await headers();
  return { address: shortAddress(addressOf(sent.get("x-forwarded-for"))), agent: agentFamily(sent.get("user-agent") ?? "") };
}

/** The same as one word a part, as the database is told it beside the organizer. */
export async function originSetting(): Promise<string> {
  const { address, agent } = await originOf();
  return `${address ?? ""} ${agent}`;
}
