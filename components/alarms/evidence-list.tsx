import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import type { AlarmDetail, NamedEvidence } from "@/lib/alarms/types";
import { InteractionChannel } from "@/lib/tenant/enums";
import { dayText } from "@/lib/format/day-text";
import { dateOfDay } from "@/lib/format/days";

/** The records that an alarm rests on, newest first, each a way to the record itself. */
export async function EvidenceList({ workspace, alarm }: { workspace: string; alarm: AlarmDetail }) {
  const [t, channels, locale] = await Promise.all([getTranslations("alarms.alarm"), getTranslations("relationships.timeline.channels"), getLocale()]);
  if (alarm.evidence.length === 0) return <p className="s13 ink2">{t("evidenceNone")}</p>;
  return (
    <>
      <ul className="rows s13">
        {alarm.evidence.map((record) => {
          const href = address(record);
          const words = said(record);
          return (
            <li key={`${record.kind} ${record.id}`} className="grid grid-cols-[104px_minmax(0,1fr)] max-md:grid-cols-[88px_minmax(0,1fr)] gap-3">
              <span className="ink3">{dayText(dateOfDay(record.day), locale)}</span>
              {href === null ? <span>{words}</span> : <Link href={href}>{words}</Link>}
            </li>
          );
        })}
      </ul>
      {alarm.evidenceCount > alarm.evidence.length && <p className="s12 ink3 mt-1">{t("evidenceMore", { n: alarm.evidenceCount - alarm.evidence.length })}</p>}
    </>
  );

  function said({ kind, text }: NamedEvidence): string {
    const channel = Object.values(InteractionChannel).find((name) => kind === "interaction" && name === text);
    const detail = channel ? channels(channel) : text;
    return detail === null ? t(`kinds.${kind}`) : `${t(`kinds.${kind}`)}${locale === "zh" ? "：" : ": "}${detail}`;
  }

  function address({ kind, id, text }: NamedEvidence): string | null {
    const exhibitor = `/${workspace}/exhibitors/${alarm.exhibitorId}`;
    switch (kind) {
      case "interaction":
        return `/${workspace}/interactions/${id}`;
      case "response":
        return `/${workspace}/surveys/responses/${id}`;
      case "promise":
        return `/${workspace}/promises/${id}`;
      case "special_request":
        return `/${workspace}/requests/${id}`;
      case "complaint":
        return `/${workspace}/complaints/${id}`;
      case "invitation":
        return `/${workspace}/surveys/invitations/${id}`;
      case "contact":
        return `${exhibitor}/contacts`;
      case "participation":
        return `${exhibitor}/participations`;
      case "invoice":
        return `/${workspace}/invoices?view=all&q=${encodeURIComponent(text ?? "")}`;
      case "quarter":
        return null;
    }
  }
}
