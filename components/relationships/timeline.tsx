import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";

import { MeasureLink } from "@/components/measurement/measure-link";
import { Empty } from "@/components/ui/empty";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { isoDay, today } from "@/lib/format/days";
import { signed } from "@/lib/format/signed";
import { visibleKeys } from "@/lib/relationships/access";
import { cursorText, timelineCursor, TIMELINE_NAMES } from "@/lib/relationships/timeline/schema";
import type { TimelineEvent, TimelinePage } from "@/lib/relationships/timeline/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { eventWords } from "./event-words";

interface Props {
  readonly member: MemberSession;
  readonly exhibitorId: string;
  readonly page: TimelinePage;
  readonly address: SearchParams;
  /** What narrows it. */
  readonly filters?: ReactNode;
}

const NAMED_MOVES = 2;
const isNarrowed = (address: SearchParams) => Object.values(TIMELINE_NAMES).some((name) => single(address, name) !== null);

/** What happened with one exhibitor, newest first, each with what it moved. */
export async function Timeline({ member, exhibitorId, page, address, filters }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("relationships"), eventWords(), getLocale()]);
  const year = Number(isoDay(today(member.timeZone)).slice(0, 4));
  const visible = visibleKeys(member);
  const at = (before: string | null) => `${withParams(`/${member.workspace}/exhibitors/${exhibitorId}`, address, { before })}#timeline`;
  return (
    <>
      <header>
        <h2>{t("timeline.title")}</h2>
        {timelineCursor(single(address, "before")) && (
          <Link className="s13" href={at(null)} scroll={false}>
            {t("timeline.newest")}
          </Link>
        )}
      </header>
      {filters}
      {page.events.length === 0 ? (
        <Empty text={t(isNarrowed(address) ? "timeline.nothingFits" : "timeline.empty")} act={may(member, "create", "interactions") && <Link href={`/${member.workspace}/interactions/new?exhibitor=${exhibitorId}`}>{t("timeline.log")}</Link>} />
      ) : (
        <ul className="rows">
          {page.events.map((event) => (
            <li key={`${event.kind} ${event.id}`} className="grid grid-cols-[112px_minmax(0,1fr)] max-md:grid-cols-[84px_minmax(0,1fr)] gap-3 s13">
              <time className="ink3" dateTime={isoDay(event.day)}>
                {dayText(event.day, locale, year)}
              </time>
              <div className={event.withdrawn ? "line-through decoration-ink-3" : undefined}>
                <b>{words(event)}</b> <span className="ink2">{event.text}</span>
                <span className="s12 ink3 block">
                  {[event.who, due(event), event.withdrawn && t("timeline.withdrawn")].filter(Boolean).join(" · ")}
                  {moved(event, event.who !== null || due(event) !== null || event.withdrawn)}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {page.next && (
        <p className="mt-2 s13">
          <Link href={at(cursorText(page.next))} scroll={false}>
            {t("timeline.older")}
          </Link>
        </p>
      )}
    </>
  );

  function due(event: TimelineEvent): string | null {
    const dated = event.kind === "promise_made" || event.kind === "invoice_issued" || event.kind === "task_made";
    return dated && event.detail !== null ? t("timeline.promiseDue", { day: dayText(new Date(event.detail), locale, year) }) : null;
  }

  function moved(event: TimelineEvent, follows: boolean): ReactNode {
    const seen = event.moved.filter(({ construct }) => visible.includes(construct));
    if (seen.length === 0) return null;
    return (
      <>
        {follows && " · "}
        {seen.length > NAMED_MOVES
          ? t("timeline.movedMany", { n: seen.length })
          : seen.map(({ construct, points }, index) => (
              <Fragment key={construct}>
                {index > 0 && t("score.listSeparator")}
                {t.rich("timeline.moved", { construct: t(`inSentence.${construct}`), points: signed(points, 1), link: (name) => <MeasureLink workspace={member.workspace} construct={construct}>{name}</MeasureLink> })}
              </Fragment>
            ))}
      </>
    );
  }
}
