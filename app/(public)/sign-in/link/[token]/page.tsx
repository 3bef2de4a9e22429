import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { LinkGone } from "@/components/accounts/link-gone";
import { ActionForm } from "@/components/ui/action-form";
import { signInByLinkAction } from "@/lib/accounts/actions";
import { loadLink } from "@/lib/accounts/loaders";

export const metadata: Metadata = { referrer: "no-referrer" };

/** Pressing the button uses the link, not opening the page: mail programs open links before people do. */
export default async function UseSignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { link } = await loadLink(token, "sign_in_link");
  const t = await getTranslations("accounts.byLink");
  return (
    <main className="!px-0 w-full max-w-[480px]">
      {link ? (
        <>
          <h1 className="mb-2">{t("useTitle")}</h1>
          <p className="mb-6 ink2 break-words">{t("useText", { email: link.email })}</p>
          <ActionForm action={signInByLinkAction.bind(null, token)} submit={t("use")}>
            {null}
          </ActionForm>
        </>
      ) : (
        <LinkGone again="/sign-in/link" />
      )}
    </main>
  );
}
