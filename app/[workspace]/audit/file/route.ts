import { loadAuditFile } from "@/lib/audit/loaders";
import { noteInAudit } from "@/lib/audit/note-read";
import { searchParamsOf } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";

/** The audit that an address narrows, as a file; that it was taken away is a line of it. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const member = await requireRight((await params).workspace, "export", "audit");
  const address = searchParamsOf(request.url);
  const file = await loadAuditFile(member, address, [address.format].flat()[0] === "xlsx" ? "xlsx" : "csv");
  await noteInAudit(member, { action: "export", noun: "audit", of: new URL(request.url).search || null });
  return new Response(file.body, { headers: { "Content-Type": file.type, "Content-Disposition": `attachment; filename="${file.name}"`, "Cache-Control": "private, no-store" } });
}
