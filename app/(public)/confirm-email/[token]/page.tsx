import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ConfirmEmailForm } from "@/components/accounts/confirm-email-form";
import { LinkGone } from "@/components/accounts/link-gone";
import { loadLink } from "@/lib/accounts/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.newEmail"))("title"), referrer: "no-referrer" };
}

export default async function ConfirmEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { link } = await loadLink(token, "confirm_email");
  const t = await getTranslations("accounts.newEmail");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      {link ? (
        <>
          <h1 className="mb-2">{t("title")}</h1>
          <p className="mb-6 ink2 break-words">{t("text", { email: link.email })}</p>
          <ConfirmEmailForm token={token} submit={t("submit")} done={t("done")} />
        </>
      ) : (
        <LinkGone again="/account" />
      )}
    </main>
  );
}
