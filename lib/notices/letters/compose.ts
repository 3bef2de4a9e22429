import { createTranslator } from "next-intl";

import { publicAddress } from "@/lib/env";
import { dayText } from "@/lib/format/day-text";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { HeldLetter } from "./hold";

/** A task as a letter lists it. */
export interface DueLine {
  readonly title: string;
  readonly dueOn: Date;
  readonly exhibitorName: string | null;
}

/** A member's open tasks due by a day: at most so many, and how many there are. Tasks are a later noun, so it is handed in. */
export type ListDue = (tenant: Tenant, memberId: string, day: Date, most: number) => Promise<{ readonly rows: readonly DueLine[]; readonly total: number }>;

const MOST_LINES = 30;

export interface WrittenLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A letter in its reader's language, as it stands now; null where nothing is left to tell: read meanwhile, done meanwhile, or the reader has left. */
export async function composeLetter(tenant: Tenant, letter: HeldLetter, listDue: ListDue): Promise<WrittenLetter | null> {
  const { db, organizerId } = tenant;
  const [member, notices] = await Promise.all([
    db.member.findFirst({
      where: { organizerId, id: letter.memberId, deactivatedAt: null },
      select: { user: { select: { email: true, name: true, locale: true } }, organizer: { select: { name: true, workspace: true, locale: true, isDemo: true } } },
    }),
    db.notice.findMany({
      where: { organizerId, letterId: letter.id, readAt: null },
      select: { id: true, kind: true, text: true, day: true, actor: { select: { user: { select: { name: true } } } }, exhibitor: { select: { name: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  if (!member) return null;
  const due = letter.digestDay === null ? { rows: [], total: 0 } : await listDue(tenant, letter.memberId, letter.digestDay, MOST_LINES);
  const [first] = notices;
  if (!first && due.total === 0) return null;
  const { user, organizer } = member;
  const wanted = user.locale ?? organizer.locale;
  const locale: Locale = isLocale(wanted) ? wanted : "en";
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "notices" });
  const address = publicAddress();
  const at = (path: string) => (address === null ? null : new URL(`/${organizer.workspace}${path}`, address).href);
  const words = (notice: (typeof notices)[number]) => ({ actor: notice.actor?.user.name ?? t("somebody"), day: notice.day ? dayText(notice.day, locale) : "", text: notice.text });
  const line = (notice: (typeof notices)[number]) => {
    const link = at(`/notices/${notice.id}/open`);
    const about = notice.exhibitor ? (locale === "zh" ? `（${t("letter.about", { exhibitor: notice.exhibitor.name })}）` : ` (${t("letter.about", { exhibitor: notice.exhibitor.name })})`) : "";
    return [`– ${t(`kinds.${notice.kind}`, words(notice))}${about}`, `  ${notice.text}`, ...(link ? [`  ${t("letter.link", { address: link })}`] : [])].join("\n");
  };
  const dueLine = ({ title, dueOn, exhibitorName }: DueLine) => {
    const day = dayText(dueOn, locale);
    return `– ${exhibitorName === null ? t("letter.dueLine", { day, title }) : t("letter.dueAbout", { day, title, exhibitor: exhibitorName })}`;
  };
  const settings = at("/notices/settings");
  const more = due.total - due.rows.length;
  const parts = [
    t("letter.greeting", { name: user.name }),
    ...(due.total > 0 ? [[t("letter.due"), ...due.rows.map(dueLine), ...(more > 0 ? [`– ${t("letter.more", { count: more })}`] : [])].join("\n")] : []),
    ...(notices.length > 0 ? [letter.digestDay === null ? notices.map(line).join("\n") : [t("letter.news"), ...notices.map(line)].join("\n")] : []),
    ...(organizer.isDemo ? [t("letter.demo")] : []),
    ...(settings ? [t("letter.foot", { organizer: organizer.name, address: settings })] : []),
  ];
  const subject = letter.digestDay === null && first ? t(`letter.subjectOne.${first.kind}`, words(first)) : t("letter.subjectDigest", { due: due.total, news: notices.length });
  return { to: user.email, subject, text: parts.join("\n\n") };
}
