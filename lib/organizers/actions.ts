"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";

import { askForLink, mayAsk, refuseWeak, requireFresh } from "@/lib/accounts/mutations";
import { askInput } from "@/lib/accounts/schema";
import { currentVisit, startSession } from "@/lib/auth/cookie";
import { readLink } from "@/lib/auth/links";
import { signUpOpen } from "@/lib/env";
import { AppError, type ErrorCode, notFound } from "@/lib/errors";
import { requestLocale } from "@/lib/i18n/request";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { workspaceTaken } from "@/lib/tenant/found";
import { personForm } from "@/lib/tenant/person-form";
import { requireSession, requireWholeSession } from "@/lib/tenant/require-member";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { askForDemo, changeSettings, closeOrganizer, keepOrganizer, signUpOrganizer } from "./mutations";
import { closeInput, settingsInput, signUpAsNewInput, signUpInput, workspaceName } from "./schema";

type Form<T = unknown> = Promise<FormState<T>>;

export async function askSignUpAction(_state: FormState<string>, form: FormData): Form<string> {
  return await personForm(form, askInput, async ({ email }) => {
    if (!signUpOpen()) throw notFound();
    await askForLink("sign_up", email, await requestLocale(), await currentVisit());
    return email;
  });
}

/** What is wrong with an address part while it is typed; null for a free one. Only whoever holds a link may ask. */
export async function checkWorkspace(token: string, workspace: string): Promise<ErrorCode | null> {
  const parsed = workspaceName.safeParse(workspace);
  if (!parsed.success) return parsed.error.issues[0]?.message === "reserved_word" ? "reserved_word" : "invalid";
  if (!signUpOpen() || !(await readLink(token, "sign_up"))) return "link_used";
  return (await workspaceTaken(parsed.data)) ? "workspace_taken" : null;
}

export async function signUpAction(token: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await personForm(form, signUpInput, async ({ begin, ...input }) => {
    if (!signUpOpen()) throw notFound();
    await mayAsk("use_link", await currentVisit());
    const { organizerId } = await signUpOrganizer(token, input, { signedIn: (await requireWholeSession()).user.id });
    if (begin === "demo") await inTenantTransaction(organizerId, askForDemo);
    return input.workspace;
  });
  return state.status === "done" ? redirect(`/${state.value}`) : state;
}

export async function signUpAsNewAction(token: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await personForm(form, signUpAsNewInput, async ({ personName, password, begin, ...input }) => {
    if (!signUpOpen()) throw notFound();
    await mayAsk("use_link", await currentVisit());
    const link = await readLink(token, "sign_up");
    if (!link || link.known_user !== null) throw new AppError("link_used");
    await refuseWeak(password, [personName, link.email, input.name, input.workspace]);
    const { organizerId, userId } = await signUpOrganizer(token, input, { name: personName, password });
    if (begin === "demo") await inTenantTransaction(organizerId, askForDemo);
    await startSession({ id: userId, email: link.email });
    return input.workspace;
  });
  return state.status === "done" ? redirect(`/${state.value}`) : state;
}

export async function changeSettingsAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await memberForm(workspace, form, { input: settingsInput, may: to("edit", "organizer"), run: ({ tenant }, input) => changeSettings(tenant, input) });
  return state.status === "done" ? redirect(`/${workspace}/settings?done=settings`) : state;
}

export async function closeOrganizerAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const session = await requireSession();
  const state = await memberForm(workspace, form, {
    input: closeInput,
    may: to("manage", "organizer"),
    run: ({ tenant }, input) => {
      requireFresh(session);
      return closeOrganizer(tenant, input.workspace);
    },
  });
  return state.status === "done" ? redirect(`/${workspace}/settings`) : state;
}

export async function keepOrganizerAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await memberForm(workspace, form, { input: z.object({}), may: to("manage", "organizer"), run: ({ tenant }) => keepOrganizer(tenant) });
  if (state.status === "done") revalidatePath(`/${workspace}`, "layout");
  return state;
}
