import { redirect } from "next/navigation";

import { openNotice } from "@/lib/notices/loaders";
import { requireMember } from "@/lib/tenant/require-member";

/** Leads from a notice to what it is about; a mention may stand in a task's note or in an interaction's. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  const { workspace, id } = await params;
  const { room, recordId } = await openNotice(await requireMember(workspace), id);
  // a template's tasks are many: the list of what was laid tells of them
  redirect(room === "tasks/templates" ? `/${workspace}/${room}` : `/${workspace}/${room}/${recordId}`);
}
