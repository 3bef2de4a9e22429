import { readFormUpTo } from "@/lib/http/read-form-up-to";
import { keepFileAction } from "@/lib/exhibitors/files/actions";
import { MAX_FILE_BYTES } from "@/lib/exhibitors/files/schema";
import { isForeign, refuseForeign } from "@/lib/http/foreign";
import { requireRight } from "@/lib/rights/require-right";

/** The file and the few words around it. */
const MOST_BYTES = MAX_FILE_BYTES + 100_000;

/** Takes the upload form. A route and not a server action, because a file that is too large must be refused in words, and before it is read. */
export async function POST(request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  if (isForeign(request)) return refuseForeign();
  const { workspace, id } = await params;
  await requireRight(workspace, "create", "files");
  const path = `/${workspace}/exhibitors/${encodeURIComponent(id)}/files`;
  const form = await readFormUpTo(request, MOST_BYTES);
  if (form === "too_large") return seeOther(`${path}?error=file_over_limit`);
  if (form === "unreadable") return seeOther(`${path}?error=required`);
  form.set("exhibitorId", id);
  const state = await keepFileAction(workspace, form);
  if (state.status !== "failed") return seeOther(path);
  if (state.code === "not_found") return new Response(null, { status: 404 });
  return seeOther(`${path}?error=${Object.values(state.fields)[0] ?? state.code}`);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
