import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { LinkGone } from "@/components/accounts/link-gone";
import { NewPasswordField } from "@/components/accounts/new-password-field";
import { ActionForm } from "@/components/ui/action-form";
import { resetAction } from "@/lib/accounts/actions";
import { loadLink } from "@/lib/accounts/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.reset"))("title"), referrer: "no-referrer" };
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { link } = await loadLink(token, "reset_password");
  const t = await getTranslations("accounts.reset");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      {link ? (
        <>
          <h1 className="mb-2">{t("title")}</h1>
          <p className="mb-6 ink2 break-words">{t("text", { email: link.email })}</p>
          <ActionForm action={resetAction.bind(null, token)} submit={t("submit")}>
            <NewPasswordField />
          </ActionForm>
        </>
      ) : (
        <LinkGone again="/forgot" />
      )}
    </main>
  );
}
