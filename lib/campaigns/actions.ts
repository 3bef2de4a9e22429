"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { notFound } from "@/lib/errors";
import { asList } from "@/lib/format/form-list";
import { memberToday } from "@/lib/relationships/loaders";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState, Theirs } from "@/lib/tenant/form-state";
import type { MemberSession } from "@/lib/tenant/require-member";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { countAudience } from "./audience/data";
import type { AudienceCount } from "./audience/types";
import { getCampaign } from "./data";
import { changeCampaign } from "./drafts/mutations";
import { audienceQuestion, campaignChange } from "./drafts/schema";
import { draftAsForm } from "./drafts/theirs";
import { bookTestLetters } from "./letters/test-letter";
import { createCampaign } from "./mutations";
import { cancelCampaign, closeCampaign, type Ended, scheduleCampaign, type Started, unscheduleCampaign } from "./running/mutations";
import { startNow } from "./running/start-now";
import { campaignId, newCampaign } from "./schema";

const LISTS = ["statuses", "segments", "stages", "roles", "tags"] as const;

function seen<T>(workspace: string, state: FormState<T>): FormState<T> {
  if (state.status === "done") revalidatePath(`/${workspace}/surveys`, "layout");
  return state;
}

export async function createCampaignAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: newCampaign, may: to("manage", "campaigns"), run: ({ tenant, member }, input) => createCampaign(tenant, member.memberId, input, new Date()) });
  if (state.status === "done") redirect(`/${workspace}/surveys/campaigns/${state.value.id}/edit`);
  return state;
}

export async function changeCampaignAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  asList(form, ...LISTS);
  const state = await memberForm(workspace, form, { input: campaignChange, may: to("manage", "campaigns"), run: ({ tenant }, input) => changeCampaign(tenant, input), current: ({ tenant, member }, { id }) => currentDraft(tenant, id, member) });
  if (state.status === "done") redirect(`/${workspace}/surveys/campaigns/${state.value.id}`);
  return state;
}

/** What somebody else has made of a draft meanwhile. One that has started is no draft: it is read on its page. */
async function currentDraft(tenant: TenantTransaction, id: string, { locale, timeZone }: MemberSession): Promise<Theirs> {
  const campaign = await getCampaign(tenant, id, locale);
  if (campaign.status !== "draft") throw notFound();
  return draftAsForm(campaign, timeZone);
}

/** Whom the draft in the form would ask, without saving it. */
export async function previewAudience(workspace: string, form: FormData): Promise<AudienceCount | null> {
  asList(form, ...LISTS);
  const state = await memberForm(workspace, form, {
    input: audienceQuestion,
    may: to("manage", "campaigns"),
    run: ({ tenant, member }, { editionId, ...audience }) => countAudience(tenant, { editionId, audience }, memberToday(member)),
  });
  return state.status === "done" ? state.value : null;
}

export async function testLettersAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ letters: number }>> {
  return memberForm(workspace, form, { input: campaignId, may: to("manage", "campaigns"), run: ({ tenant, member }, { id }) => bookTestLetters(tenant, member.memberId, id) });
}

export async function scheduleAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ opensAt: Date }>> {
  return seen(workspace, await memberForm(workspace, form, { input: campaignId, may: to("manage", "campaigns"), run: ({ tenant }, { id }) => scheduleCampaign(tenant, id, new Date()) }));
}

export async function unscheduleAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<null>> {
  return seen(workspace, await memberForm(workspace, form, { input: campaignId, may: to("manage", "campaigns"), run: ({ tenant }, { id }) => unscheduleCampaign(tenant, id).then(() => null) }));
}

export async function startAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<Started>> {
  return seen(workspace, await memberForm(workspace, form, { input: campaignId, may: to("manage", "campaigns"), long: true, run: ({ tenant }, { id }) => startNow(tenant, id, new Date()) }));
}

export async function closeAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<Ended>> {
  return seen(workspace, await memberForm(workspace, form, { input: campaignId, may: to("manage", "campaigns"), run: ({ tenant }, { id }) => closeCampaign(tenant, id, new Date()) }));
}

export async function cancelAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<Ended>> {
  return seen(workspace, await memberForm(workspace, form, { input: campaignId, may: to("manage", "campaigns"), run: ({ tenant }, { id }) => cancelCampaign(tenant, id, new Date()) }));
}
