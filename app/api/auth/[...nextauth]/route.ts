import NextAuth from "next-auth";
import { type NextRequest, NextResponse } from "next/server";

import { authOptions, TOO_MANY } from "@/lib/auth/options";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

const handler = async (request: NextRequest, context: Context): Promise<Response> => {
  const response: unknown = await NextAuth(authOptions())(request, context);
  if (!(response instanceof Response)) throw new Error("next-auth answers with a response.");
  return (await waitingTime(response)) ?? response;
};

/** next-auth tells a refusal by an address alone; whoever tries too much is told how long to wait, as HTTP says it. */
async function waitingTime(response: Response): Promise<Response | null> {
  const seconds = new RegExp(`error=${TOO_MANY}(?:%3A|:)(\\d+)`).exec(response.headers.get("location") ?? (response.status === 401 ? await response.clone().text() : ""))?.[1];
  return seconds === undefined ? null : NextResponse.json({ error: TOO_MANY }, { status: 429, headers: { "Retry-After": seconds, "Cache-Control": "no-store" } });
}

export { handler as GET, handler as POST };
