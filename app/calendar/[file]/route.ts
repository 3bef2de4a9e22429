import { loadCalendarFile } from "@/lib/tasks/feed/loaders";
import { fingerprint } from "@/lib/tasks/feed/write";

/** A token as it is made, with the ending that calendar programs look for. */
const FILE = /^([\w-]{32})\.ics$/;

/** A member's calendar for programs that cannot sign in. Unknown, ended and another's look the same. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const token = FILE.exec((await params).file)?.[1];
  const text = token === undefined ? null : await loadCalendarFile(token, new Date());
  if (text === null) return new Response("Not found", { status: 404, headers: { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "Content-Type": "text/plain; charset=utf-8" } });
  const etag = fingerprint(text);
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex" };
  const known = request.headers.get("If-None-Match")?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'inline; filename="fairbond.ics"' } });
}
