import { notFound } from "next/navigation";

import { noteInAudit } from "@/lib/audit/note-read";
import { searchParamsOf } from "@/lib/format/address";
import { mayWithRows } from "@/lib/lists/access";
import { loadListFile } from "@/lib/lists/file/loaders";
import { listNoun } from "@/lib/lists/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** Exactly what the list of this address shows, on all its pages, as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; noun: string }> }): Promise<Response> {
  const { workspace, noun: text } = await params;
  const member = await requireRight(workspace, "read", "lists");
  const noun = listNoun(text);
  if (!mayWithRows(member, "export", noun)) notFound();
  const address = searchParamsOf(request.url);
  const file = await loadListFile(member, noun, address, [address.format].flat()[0] === "xlsx" ? "xlsx" : "csv");
  if (!("tooLong" in file)) await noteInAudit(member, { action: "export", noun, of: new URL(request.url).search || null });
  if ("tooLong" in file) return new Response(`${file.tooLong}\n`, { status: 413, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" } });
  const body = file.body instanceof ReadableStream ? file.body : new Uint8Array(file.body);
  return new Response(body, { headers: { "Content-Type": file.type, "Content-Disposition": `attachment; filename="${file.name}"`, "Cache-Control": "private, no-store" } });
}
