import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";

import { FeedForm } from "@/components/tasks/calendar/feed-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { dayText } from "@/lib/format/day-text";
import { today } from "@/lib/format/days";
import { requireRight } from "@/lib/rights/require-right";
import { makeFeedAction, revokeFeedAction } from "@/lib/tasks/feed/actions";
import { feedBase, loadFeed } from "@/lib/tasks/feed/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks.feed"))("title") };
}

export default async function FeedPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "desk");
  const [t, calendar, locale, feed, host] = await Promise.all([getTranslations("tasks.feed"), getTranslations("tasks.calendar"), getLocale(), loadFeed(member), headers()]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/calendar`, label: calendar("title") }]} />
      <h1>{t("title")}</h1>
      <p className="mt-2 mb-5 max-w-[640px] ink2">{t("lead")}</p>
      <p className="mb-4 s13">
        {feed === null
          ? t("none")
          : [t("since", { day: dayText(today(member.timeZone, feed.createdAt), locale) }), feed.readOn ? t("read", { day: dayText(feed.readOn, locale) }) : t("neverRead")].join(" ")}
      </p>
      <Words of={["tasks"]}>
        <FeedForm make={makeFeedAction.bind(null, workspace)} revoke={revokeFeedAction.bind(null, workspace)} base={feedBase(host.get("host"))} scope={feed?.scope ?? null} />
      </Words>
    </>
  );
}
