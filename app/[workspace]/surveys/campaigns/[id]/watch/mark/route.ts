import { loadWatchMark } from "@/lib/results/watch/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** Whether anything has changed on the watching page since it was drawn. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  const { workspace, id } = await params;
  const mark = await loadWatchMark(await requireRight(workspace, "read", "campaigns"), id);
  return Response.json({ mark }, { headers: { "Cache-Control": "private, no-store" } });
}
