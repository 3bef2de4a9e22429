import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { LanguageSwitch } from "@/components/frame/language-switch";
import { SignOut } from "@/components/frame/sign-out";
import { requireMember } from "@/lib/tenant/require-member";

const ROOMS = ["interactions", "requests", "shows", "surveys", "imports", "measurement"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("more") };
}

/** The rooms that the phone's bar has no place for. */
export default async function MorePage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireMember((await params).workspace);
  const t = await getTranslations("common");
  return (
    <>
      <h1>{t("nav.more")}</h1>
      <ul className="rows mt-4">
        {ROOMS.map((room) => (
          <li key={room}>
            <Link href={`/${member.workspace}/${room}`}>{t(`nav.${room}`)}</Link>
          </li>
        ))}
        <li>
          <Link href="/organizers?choose=1">{t("switchOrganizer")}</Link>
        </li>
        <li>
          <LanguageSwitch />
        </li>
        <li>
          <SignOut label={t("signOut")} />
        </li>
      </ul>
    </>
  );
}
