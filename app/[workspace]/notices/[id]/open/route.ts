import { redirect } from "next/navigation";

import { loadPlaceOfNotice } from "@/lib/notices/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** Leads from a letter to what its notice is about. It stays unread in the list, where it is opened by a press. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  const { workspace, id } = await params;
  redirect(`/${workspace}/${await loadPlaceOfNotice(await requireRight(workspace, "edit", "desk"), id)}`);
}
