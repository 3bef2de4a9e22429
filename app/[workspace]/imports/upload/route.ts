import { isForeign, refuseForeign } from "@/lib/http/foreign";
import { uploadImportAction } from "@/lib/imports/actions";
import { requireRight } from "@/lib/rights/require-right";
import { readFormUpTo } from "@/lib/http/read-form-up-to";

/** The file, the mapping file and the few words around them. */
const MOST_BYTES = 21_500_000;

/**
 * Takes the upload form. A route and not a server action, because a file of 50 MB must be refused in words: before it is
 * read, where its length is told, and as soon as it is too long, where it is not.
 */
export async function POST(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  if (isForeign(request)) return refuseForeign();
  const { workspace } = await params;
  await requireRight(workspace, "manage", "imports");
  const path = `/${workspace}/imports`;
  const form = await readFormUpTo(request, MOST_BYTES);
  if (form === "too_large") return seeOther(`${path}/new?error=file_too_large`);
  if (form === "unreadable") return seeOther(`${path}/new?error=required`);
  const state = await uploadImportAction(workspace, form);
  if (state.status === "done") return seeOther(`${path}/${state.value.id}`);
  if (state.status === "idle") return seeOther(`${path}/new`);
  const [field = "file", code = state.code] = Object.entries(state.fields)[0] ?? [];
  return seeOther(`${path}/new?${new URLSearchParams({ error: code, field, kind: state.values.kind ?? "" }).toString()}`);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
