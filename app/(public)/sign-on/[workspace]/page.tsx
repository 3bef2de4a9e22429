import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

import { SignOut } from "@/components/frame/sign-out";
import { SignOnProblem } from "@/components/sign-on/sign-on-problem";
import { currentUser } from "@/lib/auth/session";
import { type SearchParams, single } from "@/lib/format/address";
import { ownPath } from "@/lib/http/own-path";
import { workspaceWord } from "@/lib/sign-on/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signOn.enter"))("title") };
}

/** The same page for every word, whether an organizer has it and a sign-on or not: only the next step finds out. */
export default async function SignOnPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const workspace = workspaceWord((await params).workspace);
  const address = await searchParams;
  const next = ownPath(single(address, "next") ?? undefined);
  const asked = single(address, "asked") !== null;
  const [t, common, user] = await Promise.all([getTranslations("signOn.enter"), getTranslations("common"), currentUser()]);
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-2">{t("title")}</h1>
      <p className="mb-4 ink2 break-words">{t("at", { workspace })}</p>
      <SignOnProblem problem={single(address, "problem")} />
      {asked && <p className="mb-4">{t("asked")}</p>}
      <p className="mb-6">{t("text")}</p>
      {/* a plain link: nothing may be asked of a provider before somebody presses it */}
      <a className="btn main" href={`/sign-on/${workspace}/start${next === null ? "" : `?next=${encodeURIComponent(next)}`}`}>
        {t("go")}
      </a>
      {asked && <p className="mt-6 s13 ink2">{t("glass")}</p>}
      <p className="mt-6">{user ? <SignOut label={common("signOut")} /> : <Link href="/sign-in">{t("other")}</Link>}</p>
    </main>
  );
}
