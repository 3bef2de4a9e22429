import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { QuietStart } from "@/components/interactions/queue/quiet-start";
import { FindKey } from "@/components/search/find-key";
import { Bell } from "@/components/presence/bell";
import { Keys } from "@/components/ui/keys";
import { LanguageSwitch } from "./language-switch";
import { LogKey } from "./log-key";
import { NavLink } from "./nav-link";
import { roomGroupsFor, roomPath } from "./rooms";
import { SignOut } from "./sign-out";

/** The frame of every member's page: rail on wide screens, a bar of words on phones. */
export async function Frame({ member, severalOrganizers, unread, children }: { member: MemberSession; severalOrganizers: boolean; /** Notices that wait. */ unread: number; children: ReactNode }) {
  const [t, find] = await Promise.all([getTranslations("common"), getTranslations("search")]);
  const home = `/${member.workspace}`;
  return (
    <div className="frame">
      <a href="#content" className="sr-only focus:not-sr-only">
        {t("nav.skip")}
      </a>
      {may(member, "create", "interactions") && (
        <>
          <LogKey home={home} />
          <QuietStart home={home} owner={member.memberId} />
        </>
      )}
      <FindKey home={home} label={find("openHint")} />
      <nav className="notice-bar" aria-label={t("bell.bar")}>
        <Bell home={home} unread={unread} />
      </nav>
      <aside className="rail">
        <Link href={home} className="mark plain !no-underline !text-ink">
          Fairbond <em lang="zh-Hans">展缘</em>
        </Link>
        <div className="org">
          {member.organizerName}
          {severalOrganizers && (
            <>
              <br />
              <Link href="/organizers?choose=1">{t("switchOrganizer")}</Link>
            </>
          )}
        </div>
        <Link href={`${home}/search`} className="find" data-find>
          {find("open")} <Keys mac="⌘K" other="Ctrl K" />
        </Link>
        <nav aria-label={t("nav.main")}>
          {roomGroupsFor(member).map(({ group, rooms }) => (
            <div key={group ?? "first"}>
              {group && <p className="group">{t(`nav.${group}`)}</p>}
              {rooms.map((room) => (
                <NavLink key={room} href={roomPath(member.workspace, room)} exact={room === "overview"}>
                  {t(`nav.${room}`)}
                </NavLink>
              ))}
            </div>
          ))}
        </nav>
        <div className="foot s12 ink3">
          <Link href={`${home}/interactions/new`} className="plain" data-log>
            {t("nav.log")} <kbd>L</kbd>
          </Link>
          <LanguageSwitch />
          <span className="ink2">
            <Link href="/account" prefetch={false}>{member.user.name}</Link> · {member.roleName ?? t(`roles.${member.role}`)}
          </span>
          <SignOut label={t("signOut")} />
        </div>
      </aside>
      <main id="content">
        <Link href={`${home}/search`} className="find only-phone" data-find>
          {find("label")}
        </Link>
        {children}
      </main>
      <nav className="bar" aria-label={t("nav.main")}>
        <NavLink href={home} exact>
          {t("nav.overview")}
        </NavLink>
        <NavLink href={`${home}/exhibitors`}>{t("nav.exhibitors")}</NavLink>
        <NavLink href={`${home}/interactions/new`} className="log" log>
          {t("nav.log")}
        </NavLink>
        <NavLink href={`${home}/tasks`}>{t("nav.tasks")}</NavLink>
        <NavLink href={`${home}/more`}>{t("nav.more")}</NavLink>
      </nav>
    </div>
  );
}
