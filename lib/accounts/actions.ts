"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";

import { readCodes, switchCodesOff, switchCodesOn } from "@/lib/auth/codes";
import { currentVisit, endHalf, startHalf, startSession, whoIsHalfIn } from "@/lib/auth/cookie";
import { askLetter } from "@/lib/auth/letters";
import { useSignInLink as takeSignInLink } from "@/lib/auth/links";
import { noteFailedSignIn, noteSession } from "@/lib/auth/note-sign-in";
import { keepPerson } from "@/lib/auth/people";
import { endOtherSessions, endSessionOf } from "@/lib/auth/sessions";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { AppError, fieldError } from "@/lib/errors";
import { ownPath } from "@/lib/http/own-path";
import { requestLocale } from "@/lib/i18n/request";
import type { FormState } from "@/lib/tenant/form-state";
import { personForm } from "@/lib/tenant/person-form";
import { requireOwnSession } from "./loaders";
import { askForLink, askNewEmail, changeOwnPassword, confirmByPassword, confirmNewEmail, mayAsk, proveCode, requireFresh, resetByLink } from "./mutations";
import { askInput, changePasswordInput, codeInput, confirmInput, endSessionInput, firstCodeInput, personInput, resetInput, signInInput } from "./schema";

type Form<T> = Promise<FormState<T>>;

/** Who has proven one thing is in, or owes a code first; answers the page to go to. `tries`: what the network counted for it. */
async function enter(user: { readonly id: string; readonly email: string }, next: string | null, tries = 0): Promise<string> {
  if ((await readCodes(user.id)).on) {
    await startHalf(user, tries);
    return next === null ? "/sign-in/code" : `/sign-in/code?next=${encodeURIComponent(next)}`;
  }
  await startSession(user, { tries });
  return next ?? "/organizers";
}

export async function signInAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, signInInput, async ({ email, password, next }) => {
    const answer = await signInWithPassword(email, password, await currentVisit());
    if (answer.kind === "wait") throw new AppError("too_many_tries", {}, answer.seconds);
    if (answer.kind === "wrong") {
      await noteFailedSignIn(email);
      throw new AppError("sign_in_failed");
    }
    return await enter(answer.user, ownPath(next), 1);
  });
  // a form that is not filled in is as wrong as a wrong password, and says no more
  return state.status === "done" ? redirect(state.value) : state;
}

/** The second step of signing in: a code of the app, or a recovery code. */
export async function codeAction(next: string | null, _state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, codeInput, async ({ code }) => {
    const user = await whoIsHalfIn();
    if (!user) throw new AppError("link_used");
    if (!(await proveCode(user, code, await currentVisit()))) {
      await noteFailedSignIn(user.email);
      throw fieldError("code", "wrong_code");
    }
    if (!(await endHalf(user))) throw new AppError("link_used");
    await startSession(user, { tries: user.tries + 1 });
  });
  return state.status === "done" ? redirect(ownPath(next ?? undefined) ?? "/organizers") : state;
}

/** Switches codes on with the first one; answers the recovery codes, shown this once. */
export async function switchCodesOnAction(_state: FormState<string[]>, form: FormData): Form<string[]> {
  return await personForm(form, firstCodeInput, async ({ sealed, code }) => {
    const session = await requireOwnSession("/account/codes");
    requireFresh(session);
    // codes open an owner's organizer without its provider: a password alone is not enough to come by them
    if (session.closed.some(({ role }) => role === "owner")) throw new AppError("sign_on_first");
    const recovery = await switchCodesOn(session.user.id, sealed, code);
    if (!recovery) throw fieldError("code", "wrong_code");
    // codes open what a password alone did not: a session that was begun with nothing more is not to gain by it
    await endOtherSessions(session.user.id, session.id);
    await askLetter("codes_changed", session.user.email, await requestLocale());
    return recovery;
  });
}

export async function switchCodesOffAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, z.object({}), async () => {
    const session = await requireOwnSession("/account/codes");
    requireFresh(session);
    await switchCodesOff(session.user.id);
    await askLetter("codes_changed", session.user.email, await requestLocale());
  });
  return state.status === "done" ? redirect("/account") : state;
}

export async function askResetAction(_state: FormState<string>, form: FormData): Form<string> {
  return await personForm(form, askInput, async ({ email }) => {
    await askForLink("reset_password", email, await requestLocale(), await currentVisit());
    return email;
  });
}

export async function askSignInLinkAction(_state: FormState<string>, form: FormData): Form<string> {
  return await personForm(form, askInput, async ({ email }) => {
    await askForLink("sign_in_link", email, await requestLocale(), await currentVisit());
    return email;
  });
}

export async function signInByLinkAction(token: string, _state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, z.object({}), async () => {
    await mayAsk("use_link", await currentVisit());
    const person = await takeSignInLink(token);
    if (!person) throw new AppError("link_used");
    return await enter(person, null);
  });
  return state.status === "done" ? redirect(state.value) : state;
}

export async function resetAction(token: string, _state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, resetInput, async ({ password }) => {
    await mayAsk("use_link", await currentVisit());
    const person = await resetByLink(token, password);
    return await enter(person, person.passkeysEnded > 0 ? "/account?done=passkeysEnded" : null);
  });
  return state.status === "done" ? redirect(state.value) : state;
}

export async function confirmEmailAction(token: string, _state: FormState<string>, form: FormData): Form<string> {
  return await personForm(form, z.object({}), async () => {
    await mayAsk("use_link", await currentVisit());
    return await confirmNewEmail(token);
  });
}

/** The proof that steps without return ask for; then the page that asked for it is shown again. */
export async function confirmAction(path: string, _state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, confirmInput, async (proof) => {
    await confirmByPassword(await requireOwnSession(path), proof, await currentVisit());
  });
  return state.status === "done" ? redirect(ownPath(path) ?? "/account") : state;
}

export async function keepPersonAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, personInput, async (input) => keepPerson((await requireOwnSession("/account")).user.id, input));
  if (state.status === "done") revalidatePath("/account");
  return state;
}

export async function changePasswordAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, changePasswordInput, async ({ password }) => changeOwnPassword(await requireOwnSession("/account"), password, await requestLocale()));
  return state.status === "done" ? redirect("/account?done=password") : state;
}

export async function askNewEmailAction(_state: FormState<string>, form: FormData): Form<string> {
  return await personForm(form, askInput, async ({ email }) => {
    await mayAsk("confirm_email", await currentVisit());
    await askNewEmail(await requireOwnSession("/account"), email, await requestLocale());
    return email;
  });
}

export async function endSessionAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, endSessionInput, async ({ id }) => {
    const { user } = await requireOwnSession("/account");
    await endSessionOf(user.id, id);
    await noteSession(user.id, "session_end");
  });
  if (state.status === "done") revalidatePath("/account");
  return state;
}

export async function endOtherSessionsAction(_state: FormState<unknown>, form: FormData): Form<unknown> {
  const state = await personForm(form, z.object({}), async () => {
    const { id, user } = await requireOwnSession("/account");
    await endOtherSessions(user.id, id);
    await noteSession(user.id, "session_end");
  });
  return state.status === "done" ? redirect("/account?done=devices") : state;
}
