import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { SignInForm } from "@/components/door/sign-in-form";
import { currentUser } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("door.signIn"))("title") };
}

export default async function SignInPage() {
  if (await currentUser()) redirect("/organizers");
  const t = await getTranslations("door.signIn");
  const errors = await getTranslations("errors");
  return (
    <main className="!px-0 w-full max-w-[360px]">
      <h1 className="mb-6">{t("title")}</h1>
      <SignInForm
        labels={{ email: t("email"), password: t("password"), submit: t("submit"), failed: errors("sign_in_failed"), unexpected: errors("unexpected") }}
      />
      <noscript>
        <p className="mt-4 ink2">{t("noScript")}</p>
      </noscript>
    </main>
  );
}
