import { useLocale, useTranslations } from "next-intl";

import { dayText } from "@/lib/format/day-text";
import { timeText } from "@/lib/format/time-text";
import { openNoticeAction } from "@/lib/notices/actions";
import type { NoticeRow } from "@/lib/notices/types";

/** What a member should know, newest first. Opening one marks it as read, so it is a press and no link: nothing may fetch it ahead. */
export function NoticeList({ workspace, notices, timeZone }: { workspace: string; notices: readonly NoticeRow[]; timeZone: string }) {
  const t = useTranslations("notices");
  const locale = useLocale();
  return (
    <ul className="rows">
      {notices.map((notice) => (
        <li key={notice.id}>
          <form action={openNoticeAction.bind(null, workspace)}>
            <input type="hidden" name="id" value={notice.id} />
            <button className={notice.read ? "plain" : "plain font-semibold"}>
              {t(`kinds.${notice.kind}`, { actor: notice.actorName ?? t("somebody"), day: notice.day ? dayText(notice.day, locale) : "" })}
              {notice.exhibitorName !== null && ` · ${notice.exhibitorName}`}
            </button>
          </form>
          <span className="block break-words">{notice.text}</span>
          <span className="s12 ink3">{timeText(notice.createdAt, locale, timeZone)}</span>
        </li>
      ))}
    </ul>
  );
}
