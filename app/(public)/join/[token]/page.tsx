import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { LinkGone } from "@/components/accounts/link-gone";
import { OtherReader, readerOf } from "@/components/accounts/other-reader";
import { JoinForm } from "@/components/members/join-form";
import { loadLink } from "@/lib/accounts/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.join"))("title"), referrer: "no-referrer" };
}

/** An invitation counts for the address it was sent to, whoever holds it. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { link, signedInAs } = await loadLink(token, "join");
  const [t, common] = await Promise.all([getTranslations("accounts.join"), getTranslations("common")]);
  if (!link || link.organizer_name === null || link.role === null)
    return (
      <main className="!px-0 w-full max-w-[480px]">
        <LinkGone />
      </main>
    );
  const reader = readerOf({ signedInAs, link });
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-2 break-words">{t("to", { organizer: link.organizer_name })}</h1>
      <p className="mb-6 ink2 break-words">{t("text", { email: link.email, role: link.role_name ?? common(`roles.${link.role}`) })}</p>
      {reader !== "nobody" && (
        <OtherReader reader={reader} path={`/join/${token}`} words={{ other: t("other", { email: signedInAs ?? "" }), known: t("known"), signIn: t("signIn"), signOut: common("signOut") }} />
      )}
      {reader === "nobody" && <JoinForm token={token} known={signedInAs !== null} />}
    </main>
  );
}
