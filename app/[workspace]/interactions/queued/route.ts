import { logInteractionAction } from "@/lib/interactions/actions";
import { readFormUpTo } from "@/lib/http/read-form-up-to";
import { requireRight } from "@/lib/rights/require-right";

/** The longest note and the longest of everything beside it, in the longest letters. */
const MOST_BYTES = 500_000;

/**
 * Takes an entry that waited on a device for the network: the quick log's own form by the quick log's own way. Its key makes it one entry,
 * however often it is sent. One that another member has kept on the same device is not taken in this member's name.
 */
export async function POST(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "interactions");
  const form = await readFormUpTo(request, MOST_BYTES);
  if (form === "too_large") return Response.json({ status: "failed", code: "too_long", fields: {} }, { status: 413 });
  if (form === "unreadable") return Response.json({ status: "failed", code: "invalid", fields: {} }, { status: 422 });
  if (form.get("queuedBy") !== member.memberId) return Response.json({ status: "failed", code: "not_found", fields: {} }, { status: 409 });
  const state = await logInteractionAction(workspace, { status: "idle" }, form);
  if (state.status !== "failed") return Response.json({ status: "done" });
  return Response.json({ status: "failed", code: state.code, fields: state.fields ?? {} }, { status: state.code === "unexpected" ? 500 : 422 });
}
