import { loadFile } from "@/lib/exhibitors/files/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** A file to take away. It is never shown in the page's own place: what somebody uploaded must not run or ask here in the reader's name. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string; id: string; fileId: string }> }): Promise<Response> {
  const { workspace, id, fileId } = await params;
  const { name, type, content } = await loadFile(await requireRight(workspace, "read", "files"), id, fileId);
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return new Response(content, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(content.byteLength),
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}
