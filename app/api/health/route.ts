import { connections } from "@/lib/db/client";

/** 200 while the server and its database answer; says nothing of either. */
export async function GET(): Promise<Response> {
  try {
    await connections().doorPool.query("SELECT 1");
    return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return Response.json({ status: "unavailable" }, { status: 503, headers: { "Cache-Control": "no-store" } });
  }
}
