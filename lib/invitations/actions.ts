"use server";

import { revalidatePath } from "next/cache";
import QRCode from "qrcode";

import { webEnv } from "@/lib/env";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { addLink, createInvitation, withdrawInvitation } from "./mutations";
import { invitationId, invitationInput } from "./schema";
import type { BadgeCode, NewInvitation } from "./types";

export async function inviteAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<NewInvitation>> {
  return memberForm(workspace, form, {
    input: invitationInput,
    may: to("manage", "invitations"),
    run: async ({ tenant }, input) => {
      const { id, token, expiresAt } = await createInvitation(tenant, input, new Date());
      return { id, contactId: input.contactId, link: new URL(`/s/${token}`, webEnv().NEXTAUTH_URL).href, expiresAt: expiresAt.toISOString() };
    },
  });
}

export async function badgeCodeAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<BadgeCode>> {
  return memberForm(workspace, form, {
    input: invitationId,
    may: to("manage", "invitations"),
    run: async ({ tenant }, { id }) => {
      const link = new URL(`/s/${await addLink(tenant, id, new Date())}`, webEnv().NEXTAUTH_URL).href;
      const { modules } = QRCode.create(link, { errorCorrectionLevel: "M" });
      const dark = Array.from({ length: modules.size * modules.size }, (_, at) => [at % modules.size, Math.floor(at / modules.size)] as const).filter(([x, y]) => modules.get(y, x));
      return { link, size: modules.size, path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join("") };
    },
  });
}

export async function withdrawAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<null>> {
  const state = await memberForm(workspace, form, {
    input: invitationId,
    may: to("manage", "invitations"),
    run: async ({ tenant }, { id }) => {
      await withdrawInvitation(tenant, id, new Date());
      return null;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys`, "layout");
  return state;
}
