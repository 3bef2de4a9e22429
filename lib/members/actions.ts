"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";

import { mayAsk, refuseWeak, requireFresh } from "@/lib/accounts/mutations";
import { currentVisit, startSession } from "@/lib/auth/cookie";
import { joinByLink, readLink } from "@/lib/auth/links";
import { AppError, notFound } from "@/lib/errors";
import { requestLocale } from "@/lib/i18n/request";
import { canSendMail } from "@/lib/mail/send";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { personForm } from "@/lib/tenant/person-form";
import { requireSession, requireWholeSession } from "@/lib/tenant/require-member";
import { endMembership, handOver, inviteAgain, inviteMember, restoreMembership, revokeInvitation } from "./mutations";
import { inviteInput, joinAsNewInput, memberIdInput } from "./schema";

type Form<T = unknown> = Promise<FormState<T>>;

function refreshed<T>(workspace: string, state: FormState<T>): FormState<T> {
  if (state.status === "done") revalidatePath(`/${workspace}/members`, "layout");
  return state;
}

export async function inviteAction(workspace: string, _state: FormState<string>, form: FormData): Form<string> {
  const [locale, visit] = await Promise.all([requestLocale(), currentVisit()]);
  return refreshed(
    workspace,
    await memberForm(workspace, form, {
      input: inviteInput,
      may: to("manage", "members"),
      run: async ({ member, tenant }, input) => {
        if (!canSendMail()) throw new AppError("no_mail_server");
        await mayAsk("invite", visit);
        return await inviteMember(tenant, member, input, locale);
      },
    }),
  );
}

export async function inviteAgainAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const [locale, visit] = await Promise.all([requestLocale(), currentVisit()]);
  return refreshed(
    workspace,
    await memberForm(workspace, form, {
      input: memberIdInput,
      may: to("manage", "members"),
      run: async ({ member, tenant }, { id }) => {
        await mayAsk("invite", visit);
        return await inviteAgain(tenant, member, id, locale);
      },
    }),
  );
}

export async function revokeInvitationAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  return refreshed(workspace, await memberForm(workspace, form, { input: memberIdInput, may: to("manage", "members"), run: ({ member, tenant }, { id }) => revokeInvitation(tenant, member, id) }));
}

export async function endMembershipAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await memberForm(workspace, form, { input: memberIdInput, may: to("manage", "members"), run: ({ member, tenant }, { id }) => endMembership(tenant, member, id) });
  return state.status === "done" ? redirect(`/${workspace}/members`) : state;
}

export async function restoreMembershipAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  return refreshed(workspace, await memberForm(workspace, form, { input: memberIdInput, may: to("manage", "members"), run: ({ member, tenant }, { id }) => restoreMembership(tenant, member, id) }));
}

/** Everybody may leave, by a form that was made for them; the last owner hands over or closes the organizer first. */
export async function leaveAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await memberForm(workspace, form, {
    input: memberIdInput,
    may: to("edit", "desk"),
    run: ({ member, tenant }, { id }) => {
      if (id !== member.memberId) throw notFound();
      return endMembership(tenant, member, id);
    },
  });
  return state.status === "done" ? redirect("/organizers?choose=1") : state;
}

export async function handOverAction(workspace: string, _state: FormState<unknown>, form: FormData): Form {
  const session = await requireSession();
  const state = await memberForm(workspace, form, {
    input: memberIdInput,
    may: to("manage", "organizer"),
    run: ({ member, tenant }, { id }) => {
      requireFresh(session);
      return handOver(tenant, member, id);
    },
  });
  return state.status === "done" ? redirect(`/${workspace}/members`) : state;
}

/** Takes up an invitation as the signed-in person; somebody else's counts as gone. */
export async function joinAction(token: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await personForm(form, z.object({}), async () => {
    await mayAsk("use_link", await currentVisit());
    const joined = await joinByLink(token, { signedIn: (await requireWholeSession()).user.id });
    if (!joined) throw new AppError("link_used");
    return joined.workspace;
  });
  return state.status === "done" ? redirect(`/${state.value}`) : state;
}

/** Takes up an invitation as somebody new: a name and a password, and they are in. */
export async function joinAsNewAction(token: string, _state: FormState<unknown>, form: FormData): Form {
  const state = await personForm(form, joinAsNewInput, async ({ name, password }) => {
    await mayAsk("use_link", await currentVisit());
    const link = await readLink(token, "join");
    if (!link || link.known_user !== null) throw new AppError("link_used");
    await refuseWeak(password, [name, link.email, link.organizer_name ?? ""]);
    const joined = await joinByLink(token, { fresh: { name, password, locale: await requestLocale() } });
    if (!joined) throw new AppError("link_used");
    await startSession({ id: joined.userId, email: link.email });
    return joined.workspace;
  });
  return state.status === "done" ? redirect(`/${state.value}`) : state;
}
