"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";

import { bookLetters } from "@/lib/campaigns/letters/work";
import { remindNow } from "@/lib/campaigns/running/remind";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { wholeOrganizer } from "@/lib/tenant/organizer-id";
import { requireMember } from "@/lib/tenant/require-member";

const input = z.object({ invitationId: z.uuid("not_an_id") });

export async function remindAction(workspace: string, campaignId: string, _state: FormState<{ round: number }>, form: FormData): Promise<FormState<{ round: number }>> {
  const state = await memberForm(workspace, form, { input, may: to("manage", "campaigns"), run: ({ tenant, member }, { invitationId }) => remindNow(tenant, campaignId, invitationId, member.memberId, new Date()) });
  if (state.status !== "done") return state;
  await bookLetters(wholeOrganizer((await requireMember(workspace)).organizerId), new Date());
  revalidatePath(`/${workspace}/surveys/campaigns/${campaignId}/watch`);
  return state;
}
