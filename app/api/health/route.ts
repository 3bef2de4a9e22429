import { databaseAnswers } from "@/lib/tenant/database-answers";

/** 200 while the server and its database answer; says nothing of either. */
export async function GET(): Promise<Response> {
  const well = await databaseAnswers();
  return Response.json({ status: well ? "ok" : "unavailable" }, { status: well ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
