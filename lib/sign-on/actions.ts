"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";

import { mayAsk, requireFresh } from "@/lib/accounts/mutations";
import { currentVisit } from "@/lib/auth/cookie";
import { workspaceOfDomain } from "@/lib/auth/sign-on/door";
import { fieldError } from "@/lib/errors";
import { ownPath } from "@/lib/http/own-path";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { personForm } from "@/lib/tenant/person-form";
import { requireSession } from "@/lib/tenant/require-member";
import { addDomain, enforce, expectProvider, keepJoining, keepProvider, noteProof, removeDomain, removeSignOn } from "./mutations";
import { isProven } from "./proof";
import { domainIdInput, domainInput, enforceInput, findInput, joiningInput, providerInput, workspaceWord } from "./schema";

type Form<T = unknown> = Promise<FormState<T>>;

const pageOf = (workspace: string) => `/${workspace}/settings/sign-on`;

function refreshed<T>(workspace: string, state: FormState<T>): FormState<T> {
  if (state.status === "done") revalidatePath(pageOf(workspace));
  return state;
}

/** On to the sign-on of the organizer that somebody names by its workspace, or by an address of its domain. Unknown ones have the same page as known ones. */
export async function findSignOnAction(next: string | null, _state: FormState<unknown>, form: FormData): Form {
  const state = await personForm(form, findInput, async ({ who }) => {
    await mayAsk("sign_on", await currentVisit());
    const domain = who.split("@")[1];
    if (domain === undefined) {
      if (workspaceWord(who) !== who) throw fieldError("who", "sign_on_unknown");
      return who;
    }
    const workspace = await workspaceOfDomain(domain);
    if (workspace === null) throw fieldError("who", "sign_on_unknown");
    return workspace;
  });
  if (state.status !== "done") return state;
  const back = ownPath(next ?? undefined);
  redirect(`/sign-on/${state.value}${back === null ? "" : `?next=${encodeURIComponent(back)}`}`);
}

/** Sets the provider up. It is asked whether it is one between two transactions, so that none waits for the network. */
export async function keepProviderAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const session = await requireSession();
  const may = to("manage", "organizer");
  const asked = await memberForm(workspace, form, {
    input: providerInput,
    may,
    run: async (_context, input) => {
      requireFresh(session);
      return input;
    },
  });
  if (asked.status !== "done") return withoutSecret(asked);
  const there = await personForm(form, z.object({}), () => expectProvider(asked.value));
  if (there.status !== "done") return withoutSecret(there);
  const kept = await memberForm(workspace, form, { input: providerInput, may, run: ({ tenant }, input) => keepProvider(tenant, input) });
  return kept.status === "done" ? redirect(`${pageOf(workspace)}?done=kept`) : withoutSecret(kept);
}

/** A secret that was typed is not sent back into the page. */
function withoutSecret<T>(state: FormState<T>): FormState<T> {
  if (state.status !== "failed") return state;
  const { clientSecret: _secret, ...values } = state.values;
  return { ...state, values };
}

export async function keepJoiningAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const session = await requireSession();
  const state = await memberForm(workspace, form, {
    input: joiningInput,
    may: to("manage", "organizer"),
    run: ({ tenant }, input) => {
      requireFresh(session);
      return keepJoining(tenant, input);
    },
  });
  return state.status === "done" ? redirect(`${pageOf(workspace)}?done=kept`) : state;
}

export async function enforceAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const session = await requireSession();
  const state = await memberForm(workspace, form, {
    input: enforceInput,
    may: to("manage", "organizer"),
    run: ({ tenant }, { enforced }) => {
      requireFresh(session);
      return enforce(tenant, enforced === "on");
    },
  });
  return state.status === "done" ? redirect(`${pageOf(workspace)}?done=kept`) : state;
}

export async function removeSignOnAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const session = await requireSession();
  const state = await memberForm(workspace, form, {
    input: z.object({}),
    may: to("manage", "organizer"),
    run: ({ tenant }) => {
      requireFresh(session);
      return removeSignOn(tenant);
    },
  });
  return state.status === "done" ? redirect(`${pageOf(workspace)}?done=removed`) : state;
}

export async function addDomainAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await memberForm(workspace, form, { input: domainInput, may: to("manage", "organizer"), run: ({ tenant }, { domain }) => addDomain(tenant, domain) });
  return state.status === "done" ? redirect(`${pageOf(workspace)}?done=kept`) : state;
}

export async function removeDomainAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  return refreshed(workspace, await memberForm(workspace, form, { input: domainIdInput, may: to("manage", "organizer"), run: ({ tenant }, { id }) => removeDomain(tenant, id) }));
}

/** Looks the proof up now, and keeps what the name server said; where none answered nothing is changed. */
export async function checkDomainAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const may = to("manage", "organizer");
  const asked = await memberForm(workspace, form, {
    input: domainIdInput,
    may,
    run: ({ tenant: { db, organizerId } }, { id }) => db.signOnDomain.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { domain: true, token: true } }),
  });
  if (asked.status !== "done") return asked;
  const proven = await isProven(asked.value);
  const state: FormState<unknown> = proven === null ? asked : await memberForm(workspace, form, { input: domainIdInput, may, run: ({ tenant }, { id }) => noteProof(tenant, id, proven) });
  if (state.status !== "done" || proven) return refreshed(workspace, state);
  revalidatePath(pageOf(workspace));
  return { status: "failed", code: proven === null ? "name_server_silent" : "proof_not_found", fields: {}, values: {} };
}
