import { loadPulse } from "@/lib/presence/loaders";
import { pulseInput } from "@/lib/presence/schema";
import { requireRight } from "@/lib/rights/require-right";

/** Whether anything has changed on the page that asks, what waits on the bell, and who else has its form open. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const member = await requireRight((await params).workspace, "read", "desk");
  const query = new URL(request.url).searchParams;
  const asked = pulseInput.parse({ record: query.get("record"), list: query.get("list"), editing: query.get("editing") });
  return Response.json(await loadPulse(member, asked, new Date()), { headers: { "Cache-Control": "private, no-store" } });
}
