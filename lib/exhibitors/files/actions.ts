"use server";

import { redirect } from "next/navigation";

import { id } from "@/lib/format/input";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { z } from "zod";
import { keepFile, removeFile } from "./mutations";
import { removalInput } from "./schema";

/** Keeps the file of an upload form, which a route has read. */
export async function keepFileAction(workspace: string, form: FormData): Promise<FormState<{ id: string }>> {
  const file = form.get("file");
  const content = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const name = file instanceof File ? file.name : "";
  return await memberForm(workspace, form, {
    input: z.object({ exhibitorId: id }),
    may: to("create", "files"),
    run: ({ tenant, member }, { exhibitorId }) => keepFile(tenant, { exhibitorId, name, content }, member.memberId),
  });
}

export async function removeFileAction(workspace: string, _state: FormState<{ exhibitorId: string }>, form: FormData): Promise<FormState<{ exhibitorId: string }>> {
  const state = await memberForm(workspace, form, { input: removalInput, may: to("delete", "files"), run: ({ tenant, member }, input) => removeFile(tenant, input, member) });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}/files`);
  return state;
}
