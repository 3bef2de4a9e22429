import { requireRight } from "@/lib/rights/require-right";
import { loadGlance } from "@/lib/search/loaders";

/** What fits the typed text, the best of each kind, for the palette: only the member's own organizer is asked. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const member = await requireRight((await params).workspace, "read", "desk");
  const found = await loadGlance(member, new URL(request.url).searchParams.get("q"));
  return Response.json({ groups: found?.groups ?? [] }, { headers: { "Cache-Control": "private, no-store" } });
}
