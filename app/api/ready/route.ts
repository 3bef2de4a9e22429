import { readiness } from "@/lib/tenant/readiness";

/** 200 while requests can be answered: the database is there, with every migration that this version needs; says which is not. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  return Response.json({ status: state }, { status: state === "ready" ? 200 : 503, headers: { "Cache-Control": "no-store", ...(state === "ready" ? {} : { "Retry-After": "5" }) } });
}
