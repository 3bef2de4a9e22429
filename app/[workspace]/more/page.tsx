import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { LanguageSwitch } from "@/components/frame/language-switch";
import { BAR_ROOMS, roomGroupsFor, roomPath } from "@/components/frame/rooms";
import { SignOut } from "@/components/frame/sign-out";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("more") };
}

/** The rooms that the phone's bar has no place for. */
export default async function MorePage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "read", "desk");
  const [t, lists] = await Promise.all([getTranslations("common"), getTranslations("lists")]);
  return (
    <>
      <h1>{t("nav.more")}</h1>
      {roomGroupsFor(member).map(({ group, rooms }) => (
        <section key={group ?? "first"} className="mt-5">
          {group && <h2>{t(`nav.${group}`)}</h2>}
          <ul className="rows">
            {rooms
              .filter((room) => !BAR_ROOMS.includes(room))
              .map((room) => (
                <li key={room}>
                  <Link href={roomPath(member.workspace, room)}>{t(`nav.${room}`)}</Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <ul className="rows mt-5">
        <li>
          <Link href={`/${member.workspace}/lists`}>{lists("all")}</Link>
        </li>
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
