import { loadMapping } from "@/lib/imports/loaders";
import { filePlace } from "@/lib/imports/schema";
import { requireRight } from "@/lib/rights/require-right";

/** How the columns were read, as a file for the next organizer or the next year. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  const { workspace, id } = await params;
  const mapping = await loadMapping(await requireRight(workspace, "read", "imports"), id, filePlace.parse(new URL(request.url).searchParams.get("file")));
  return new Response(`${JSON.stringify(mapping, null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": 'attachment; filename="mapping.json"', "Cache-Control": "private, no-store" },
  });
}
