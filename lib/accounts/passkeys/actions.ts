"use server";

import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { redirect } from "next/navigation";
import { z } from "zod";

import { currentVisit, startSession } from "@/lib/auth/cookie";
import { noteFailedSignIn, notePasskey } from "@/lib/auth/note-sign-in";
import { offerPasskey } from "@/lib/auth/passkeys/add";
import type { Purpose } from "@/lib/auth/passkeys/challenge";
import { handChallenge, handedChallenge } from "@/lib/auth/passkeys/challenge-cookie";
import { renamePasskey } from "@/lib/auth/passkeys/keys";
import { askPasskey, confirming, type PasskeyAnswer, SIGNING_IN } from "@/lib/auth/passkeys/prove";
import { AppError, notFound } from "@/lib/errors";
import { ownPath } from "@/lib/http/own-path";
import { requestLocale } from "@/lib/i18n/request";
import type { FormState } from "@/lib/tenant/form-state";
import { personForm } from "@/lib/tenant/person-form";
import { requireOwnSession } from "../loaders";
import { requireFresh } from "../mutations";
import { addOwnPasskey, confirmByPasskey, removeOwnPasskey, whoSignsIn } from "./mutations";
import { addPasskeyInput, provePasskeyInput, removePasskeyInput, renamePasskeyInput } from "./schema";

type Form<T> = Promise<FormState<T>>;
const NOTHING = z.object({});

/** Hands a challenge to this browser; the page gets what the browser needs to answer it. */
async function handed<T>(purpose: Purpose, asked: { readonly options: T; readonly sealed: string } | null): Promise<T> {
  if (!asked) throw new AppError("passkey_failed");
  await handChallenge(purpose, asked.sealed);
  return asked.options;
}

/** The owner's audit learns of it; whoever tried does not. */
async function noteRefused({ owner, copied }: Extract<PasskeyAnswer, { kind: "wrong" }>): Promise<void> {
  if (owner) await (copied ? notePasskey(owner.id, "passkey_refused") : noteFailedSignIn(owner.email));
}

export async function askSignInPasskeyAction(): Form<PublicKeyCredentialRequestOptionsJSON> {
  return await personForm(new FormData(), NOTHING, async () => await handed("sign_in", await askPasskey(SIGNING_IN)));
}

export async function signInByPasskeyAction(next: string | null, _state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, provePasskeyInput, async ({ response }) => {
    const { user, counted } = await whoSignsIn(await handedChallenge("sign_in"), response, await currentVisit(), noteRefused);
    await startSession(user, { tries: 1, forget: [counted] });
  });
  return state.status === "done" ? redirect(ownPath(next ?? undefined) ?? "/organizers") : state;
}

export async function askConfirmPasskeyAction(path: string): Form<PublicKeyCredentialRequestOptionsJSON> {
  return await personForm(new FormData(), NOTHING, async () => await handed("confirm", await askPasskey(confirming((await requireOwnSession(path)).user.id))));
}

/** The proof that steps without return ask for, in place of the password; then the page that asked for it is shown again. */
export async function confirmByPasskeyAction(path: string, _state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, provePasskeyInput, async ({ response }) => {
    await confirmByPasskey(await requireOwnSession(path), await handedChallenge("confirm"), response, await currentVisit(), noteRefused);
  });
  return state.status === "done" ? redirect(ownPath(path) ?? "/account") : state;
}

export async function offerPasskeyAction(): Form<PublicKeyCredentialCreationOptionsJSON> {
  return await personForm(new FormData(), NOTHING, async () => {
    const session = await requireOwnSession("/account");
    requireFresh(session);
    return await handed("add", await offerPasskey(session.user));
  });
}

export async function addPasskeyAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, addPasskeyInput, async ({ name, response }) => {
    const session = await requireOwnSession("/account");
    await addOwnPasskey(session, await handedChallenge("add"), response, name, await requestLocale());
    await notePasskey(session.user.id, "passkey_added");
  });
  return state.status === "done" ? redirect("/account?done=passkeyAdded") : state;
}

export async function renamePasskeyAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, renamePasskeyInput, async ({ id, name }) => {
    if (!(await renamePasskey((await requireOwnSession("/account")).user.id, id, name))) throw notFound();
  });
  return state.status === "done" ? redirect("/account?done=passkeyRenamed") : state;
}

export async function removePasskeyAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, removePasskeyInput, async ({ id }) => {
    const session = await requireOwnSession("/account");
    await removeOwnPasskey(session, id, await requestLocale());
    await notePasskey(session.user.id, "passkey_removed");
  });
  return state.status === "done" ? redirect("/account?done=passkeyRemoved") : state;
}
