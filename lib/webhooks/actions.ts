"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { asList } from "@/lib/format/form-list";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { sendAgain, sendFailedAgain, sendTest } from "./again";
import { changeWebhook, makeWebhook, removeWebhook, renewSecret, setWebhookState } from "./mutations";
import { deliveryChoice, failedChoice, newWebhookInput, stateChoice, webhookChange, webhookChoice } from "./schema";

type Secret = { readonly id: string; readonly secret: string };

export async function makeWebhookAction(workspace: string, _state: FormState<Secret>, form: FormData): Promise<FormState<Secret>> {
  asList(form, "events");
  return memberForm(workspace, form, { input: newWebhookInput, may: to("manage", "keys"), run: ({ tenant, member }, input) => makeWebhook(tenant, input, member, new Date()) });
}

export async function changeWebhookAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  asList(form, "events");
  const state = await memberForm(workspace, form, { input: webhookChange, may: to("manage", "keys"), run: ({ tenant, member }, input) => changeWebhook(tenant, input, member) });
  if (state.status === "done") redirect(`/${workspace}/webhooks/${state.value.id}`);
  return state;
}

export async function setWebhookStateAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: stateChoice, may: to("manage", "keys"), run: ({ tenant }, input) => setWebhookState(tenant, input.id, input.to, new Date()) });
  if (state.status === "done") redirect(`/${workspace}/webhooks/${state.value.id}`);
  return state;
}

export async function renewSecretAction(workspace: string, _state: FormState<Secret>, form: FormData): Promise<FormState<Secret>> {
  return memberForm(workspace, form, { input: webhookChoice, may: to("manage", "keys"), run: ({ tenant }, { id }) => renewSecret(tenant, id, new Date()) });
}

export async function removeWebhookAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: webhookChoice, may: to("manage", "keys"), run: ({ tenant }, { id }) => removeWebhook(tenant, id) });
  if (state.status === "done") redirect(`/${workspace}/webhooks`);
  return state;
}

export async function sendTestAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: webhookChoice, may: to("manage", "keys"), run: ({ tenant, member }, { id }) => sendTest(tenant, id, member.memberId, new Date()) });
  if (state.status === "done") revalidatePath(`/${workspace}/webhooks`, "layout");
  return state;
}

export async function sendAgainAction(workspace: string, _state: FormState<{ count: number }>, form: FormData): Promise<FormState<{ count: number }>> {
  const state = await memberForm(workspace, form, { input: deliveryChoice, may: to("manage", "keys"), run: ({ tenant, member }, { id, deliveryId }) => sendAgain(tenant, id, deliveryId, member.memberId, new Date()) });
  if (state.status === "done") revalidatePath(`/${workspace}/webhooks`, "layout");
  return state;
}

export async function sendFailedAgainAction(workspace: string, _state: FormState<{ count: number }>, form: FormData): Promise<FormState<{ count: number }>> {
  const state = await memberForm(workspace, form, { input: failedChoice, may: to("manage", "keys"), run: ({ tenant, member }, { id, days }) => sendFailedAgain(tenant, id, days, member.memberId, new Date()) });
  if (state.status === "done") revalidatePath(`/${workspace}/webhooks`, "layout");
  return state;
}
