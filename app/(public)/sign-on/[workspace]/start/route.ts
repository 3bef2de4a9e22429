import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";

import { mayAsk } from "@/lib/accounts/mutations";
import { currentVisit } from "@/lib/auth/cookie";
import { beginSignOn, type Problem } from "@/lib/auth/sign-on/flow";
import { AppError } from "@/lib/errors";
import { searchParamsOf, single } from "@/lib/format/address";
import { ownPath } from "@/lib/http/own-path";
import { purposeOf, workspaceWord } from "@/lib/sign-on/schema";

/**
 * On to the provider. Only from a page of our own: else another site could send a browser through a provider of its choice and so sign it in as somebody of its choice.
 * Whoever comes from elsewhere is shown the page, where they press the button themselves.
 */
export async function GET(request: NextRequest, { params }: { params: Promise<{ workspace: string }> }): Promise<never> {
  const workspace = workspaceWord((await params).workspace);
  const asked = searchParamsOf(request.url);
  const next = ownPath(single(asked, "next") ?? undefined);
  const site = request.headers.get("sec-fetch-site");
  const page = `/sign-on/${workspace}`;
  if (site !== null && site !== "same-origin") redirect(next === null ? page : `${page}?next=${encodeURIComponent(next)}`);
  const begun = (await tooOften()) ?? (await beginSignOn(workspace, purposeOf(single(asked, "for")), next));
  if ("problem" in begun) redirect(`${page}?problem=${begun.problem}`);
  redirect(begun.to.href);
}

/** A provider is asked over the network, so strangers do not have it asked without end. */
async function tooOften(): Promise<{ problem: Problem } | null> {
  try {
    await mayAsk("sign_on", await currentVisit());
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "too_many_tries") return { problem: "too_many_tries" };
    throw error;
  }
}
