import type { NoticeKind, NoticeMail } from "@/lib/tenant/enums";

/** Something a member should know, as a mutation tells it. */
export interface NewNotice {
  readonly memberId: string;
  readonly kind: NoticeKind;
  /** Who did it; nobody is told of what they did themselves. */
  readonly actorMemberId: string | null;
  readonly exhibitorId: string | null;
  readonly recordId: string;
  readonly text: string;
  readonly day?: Date | null;
  /** What happened: told once under one key. */
  readonly key: string;
}

/** A notice as its reader sees it. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly actorName: string | null;
  readonly exhibitorName: string | null;
  readonly recordId: string;
  readonly text: string;
  readonly day: Date | null;
  readonly createdAt: Date;
  readonly read: boolean;
}

export interface NoticeWishes {
  readonly mail: NoticeMail;
  readonly dailyHour: number;
  /** Null: the organizer's clock. */
  readonly timeZone: string | null;
}

/** Without a word from the member: by e-mail at once. */
export const USUAL_WISHES: NoticeWishes = { mail: "at_once", dailyHour: 8, timeZone: null };
