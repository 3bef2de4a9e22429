import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";

import { AskForm } from "@/components/accounts/ask-form";
import { ConfirmForm } from "@/components/accounts/confirm-form";
import { DeviceTable } from "@/components/accounts/device-table";
import { NewPasswordField } from "@/components/accounts/new-password-field";
import { PasskeySection } from "@/components/accounts/passkeys/passkey-section";
import { SignOut } from "@/components/frame/sign-out";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { askNewEmailAction, changePasswordAction, endOtherSessionsAction, keepPersonAction } from "@/lib/accounts/actions";
import { loadAsked, loadOwnAccount } from "@/lib/accounts/loaders";
import { loadOwnPasskeys } from "@/lib/accounts/passkeys/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { LOCALES } from "@/lib/i18n/locales";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("title") };
}

/** What was done, when this page is shown again after it. */
const DONE = ["password", "devices", "passkeyAdded", "passkeyRenamed", "passkeyRemoved", "passkeysEnded"] as const;

/** A person's own page: it belongs to no organizer. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { account, devices } = await loadOwnAccount();
  const [t, common, locale, asked, keys] = await Promise.all([getTranslations("accounts"), getTranslations("common"), getLocale(), loadAsked(), loadOwnPasskeys()]);
  const said = single(await searchParams, "done");
  const done = DONE.find((one) => one === said);
  return (
    <main className="!px-0 w-full max-w-[720px]">
      <h1>{t("title")}</h1>
      <p className="mt-2 ink2 break-words">
        {account.email} · <Link href="/organizers?choose=1">{t("organizers")}</Link>
      </p>
      {done && (
        <p role="status" className="mt-4">
          {t(`done.${done}`)} {(done === "password" || done === "devices") && keys !== null && keys.passkeys.length > 0 && <a href="#passkeys">{t("done.passkeysStay", { count: keys.passkeys.length })}</a>}
        </p>
      )}
      <section className="part" aria-labelledby="person">
        <h2 id="person" className="mb-3">
          {t("person")}
        </h2>
        <ActionForm action={keepPersonAction} submit={common("save")} quiet>
          <TextField name="name" label={t("name")} autoComplete="name" initial={account.name} required />
          <ChoiceField name="locale" label={t("letterLanguage")} initial={locale} options={LOCALES.map((value) => ({ value, label: common(`languages.${value}`) }))} />
        </ActionForm>
      </section>
      <section className="part" aria-labelledby="secret">
        <h2 id="secret" className="mb-3">
          {t("secret")}
        </h2>
        {account.fresh ? (
          <div className="grid gap-8">
            <ActionForm action={changePasswordAction} submit={t(account.hasPassword ? "changePassword" : "setPassword")} quiet>
              <NewPasswordField />
              <p className="s13 ink2">{t("othersEnd")}</p>
            </ActionForm>
            <AskForm action={askNewEmailAction} label={t("newAddress")} submit={t("changeAddress")} sent={t("newAddressSent")} hint={t("newAddressHint")} quiet />
          </div>
        ) : (
          <ConfirmForm path="/account" asked={asked} />
        )}
        <p className="mt-6">
          <Link href="/account/codes">{t("codes.link")}</Link>
        </p>
      </section>
      {keys && <PasskeySection {...keys} fresh={account.fresh} />}
      <section className="part" aria-labelledby="devices">
        <h2 id="devices" className="mb-1">
          {t("devices.title")}
        </h2>
        <p className="s13 ink2 mb-3">{t("devices.text")}</p>
        <DeviceTable devices={devices} />
        {devices.length > 1 && (
          <div className="mt-4">
            <ActionForm action={endOtherSessionsAction} submit={t("devices.endOthers")} quiet>
              {null}
            </ActionForm>
          </div>
        )}
      </section>
      <p className="part">
        <SignOut label={common("signOut")} />
      </p>
    </main>
  );
}
