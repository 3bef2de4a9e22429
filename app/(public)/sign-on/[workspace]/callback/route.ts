import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";

import { finishSignOn } from "@/lib/auth/sign-on/flow";
import { ownPath } from "@/lib/http/own-path";
import { requireRight } from "@/lib/rights/require-right";
import { workspaceWord } from "@/lib/sign-on/schema";
import { noteTried } from "@/lib/sign-on/mutations";
import { originSetting } from "@/lib/tenant/origin";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";

/** Back from the provider, with its answer in the address. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ workspace: string }> }): Promise<never> {
  const workspace = workspaceWord((await params).workspace);
  const settings = `/${workspace}/settings/sign-on`;
  const outcome = await finishSignOn(workspace, new URL(request.url).search);
  if ("problem" in outcome) redirect(`${outcome.purpose === "try" ? settings : `/sign-on/${workspace}`}?problem=${outcome.problem}`);
  if (outcome.purpose === "try") {
    const member = await requireRight(workspace, "manage", "organizer");
    await inTenantTransaction(member.organizerId, (tenant) => noteTried(tenant, outcome.signOnId), member.memberId, await originSetting());
    redirect(`${settings}?done=tried`);
  }
  const next = ownPath(outcome.next ?? undefined);
  // a provider speaks for one organizer: what it opens is a page there
  redirect(next === `/${workspace}` || next?.startsWith(`/${workspace}/`) || next?.startsWith(`/${workspace}?`) ? next : `/${workspace}`);
}
