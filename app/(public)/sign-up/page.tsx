import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { AskForm } from "@/components/accounts/ask-form";
import { signUpOpen } from "@/lib/env";
import { askSignUpAction } from "@/lib/organizers/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizers.signUp"))("title") };
}

/** First the address is confirmed: nothing of an organizer is kept before. */
export default async function SignUpPage() {
  if (!signUpOpen()) notFound();
  const t = await getTranslations("organizers.signUp");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-2">{t("title")}</h1>
      <p className="mb-6 ink2">{t("text")}</p>
      <AskForm action={askSignUpAction} label={t("email")} submit={t("submit")} sent={t("sent")} />
    </main>
  );
}
