import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { PasskeyButton } from "@/components/accounts/passkeys/passkey-button";
import { SignInForm } from "@/components/door/sign-in-form";
import { askSignInPasskeyAction, signInByPasskeyAction } from "@/lib/accounts/passkeys/actions";
import { loadTakesPasskeys } from "@/lib/accounts/passkeys/loaders";
import { currentSession } from "@/lib/auth/session";
import { signUpOpen } from "@/lib/env";
import { type SearchParams, single } from "@/lib/format/address";
import { ownPath } from "@/lib/http/own-path";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("door.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const next = ownPath(single(await searchParams, "next") ?? undefined);
  const session = await currentSession();
  // whom an organizer's provider vouches for comes here for what is their own
  if (session && !session.limited) redirect(next ?? "/organizers");
  const t = await getTranslations("door.signIn");
  return (
    <main className="!px-0 w-full max-w-[360px]">
      <h1 className="mb-6">{t("title")}</h1>
      <SignInForm next={next} labels={{ email: t("email"), password: t("password"), submit: t("submit") }} />
      {(await loadTakesPasskeys()) && <PasskeyButton ask={askSignInPasskeyAction} send={signInByPasskeyAction.bind(null, next)} label={t("passkey")} />}
      <ul className="rows mt-6">
        <li>
          <Link href="/forgot">{t("forgot")}</Link>
        </li>
        <li>
          <Link href="/sign-in/link">{t("link")}</Link>
        </li>
        <li>
          <Link href={next === null ? "/sign-on" : `/sign-on?next=${encodeURIComponent(next)}`}>{t("signOn")}</Link>
        </li>
        {signUpOpen() && (
          <li>
            <Link href="/sign-up">{t("signUp")}</Link>
          </li>
        )}
      </ul>
    </main>
  );
}
