import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AskForm } from "@/components/accounts/ask-form";
import { askResetAction } from "@/lib/accounts/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.forgot"))("title") };
}

export default async function ForgotPage() {
  const t = await getTranslations("accounts.forgot");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-2">{t("title")}</h1>
      <p className="mb-6 ink2">{t("text")}</p>
      <AskForm action={askResetAction} label={t("email")} submit={t("submit")} sent={t("sent")} />
    </main>
  );
}
