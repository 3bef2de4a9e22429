import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

import { CodesOnForm } from "@/components/accounts/codes-on-form";
import { ConfirmForm } from "@/components/accounts/confirm-form";
import { ActionForm } from "@/components/ui/action-form";
import { switchCodesOffAction } from "@/lib/accounts/actions";
import { loadAsked, loadCodes } from "@/lib/accounts/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.codes"))("title") };
}

/** Codes of an app beside the password. */
export default async function CodesPage() {
  const [{ on, recoveryLeft, fresh, offer }, asked, t, own] = await Promise.all([loadCodes(), loadAsked(), getTranslations("accounts.codes"), getTranslations("accounts")]);
  return (
    <main className="!px-0 w-full max-w-[560px]">
      <p className="s13 mb-2">
        <Link href="/account">{own("title")}</Link>
      </p>
      <h1 className="mb-2">{t("title")}</h1>
      <p className="mb-6 ink2">{on ? t("on", { left: recoveryLeft }) : t("text")}</p>
      {!fresh && <ConfirmForm path="/account/codes" asked={asked} />}
      {fresh && on && (
        <ActionForm action={switchCodesOffAction} submit={t("off")} quiet>
          {null}
        </ActionForm>
      )}
      {offer && (
        <div className="grid gap-6">
          <div className="w-[220px] max-w-full bg-white p-2" role="img" aria-label={t("picture")} dangerouslySetInnerHTML={{ __html: offer.qr }} />
          <p className="s13">
            {t("byHand")} <code className="mono break-all">{offer.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <CodesOnForm sealed={offer.sealed} labels={{ code: t("code"), submit: t("switchOn"), done: t("done"), keep: t("keep"), back: own("title") }} />
        </div>
      )}
    </main>
  );
}
