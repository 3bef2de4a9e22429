import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AskForm } from "@/components/accounts/ask-form";
import { askSignInLinkAction } from "@/lib/accounts/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.byLink"))("title") };
}

export default async function SignInLinkPage() {
  const t = await getTranslations("accounts.byLink");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-2">{t("title")}</h1>
      <p className="mb-6 ink2">{t("text")}</p>
      <AskForm action={askSignInLinkAction} label={t("email")} submit={t("submit")} sent={t("sent")} />
    </main>
  );
}
