import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { actOnMessageAction, copyWordsAction } from "@/lib/campaigns/messages/actions";
import type { MessageAct } from "@/lib/campaigns/messages/schema";
import type { MessageRow } from "@/lib/campaigns/messages/types";
import { timeText } from "@/lib/format/time-text";
import { CopyWords } from "./copy-words";
import { MessageActs } from "./message-acts";

/** What a person can do about a letter in this state. */
function actsFor({ state, channel, answered }: MessageRow): readonly MessageAct[] {
  if (state === "unclear") return ["arrived", "again"];
  if (channel !== "email") return state === "to_copy" ? ["sent"] : state === "sent" && !answered ? ["unsent"] : [];
  if (state === "bounced" || state === "failed") return ["again"];
  return state === "sent" && !answered ? ["bounced"] : [];
}

/** The letters of a campaign, at the times of the organizer's clock. Needs the words of `campaigns` around it. */
export function MessageTable({ workspace, rows, mayAct, running, timeZone }: { workspace: string; rows: readonly MessageRow[]; mayAct: boolean; running: boolean; timeZone: string }) {
  const t = useTranslations("campaigns.letters");
  const locale = useLocale();
  const reach = useTranslations("campaigns.audience.reach");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("to")}</th>
          <th>{t("round")}</th>
          <th>{t("state")}</th>
          <th>{t("when")}</th>
          {mayAct && <th>{t("act")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const acts = actsFor(row).filter((act) => act !== "again" || running);
          return (
            <tr key={row.id}>
              <td>
                <Link className="plain who" href={`/${workspace}/exhibitors/${row.exhibitorId}`}>
                  {row.contactName}
                </Link>
                <span className="sub break-words">{[row.exhibitorName, row.channel === "email" ? row.address : reach(row.channel)].join(" · ")}</span>
              </td>
              <td data-h={t("round")} className="ink2">
                {t("roundName", { round: row.round })}
              </td>
              <td data-h={t("state")}>
                <span>
                  <span className={row.state === "unclear" || row.state === "failed" || row.state === "bounced" ? "watch" : undefined}>{t(`states.${row.state}`)}</span>
                  {row.reason !== null && row.state !== "unclear" && <span className="sub">{t(`reasons.${row.reason}`)}</span>}
                  {row.answered && row.state !== "skipped" && <span className="sub">{t("answered")}</span>}
                </span>
              </td>
              <td data-h={t("when")} className="ink2">
                <span>
                  {timeText(row.sentAt ?? row.dueAt, locale, timeZone)}
                  {row.memberName !== null && <span className="sub">{t("by", { name: row.memberName })}</span>}
                </span>
              </td>
              {mayAct && (
                <td>
                  {row.state === "to_copy" && <CopyWords copy={copyWordsAction.bind(null, workspace)} id={row.id} name={row.contactName} />}
                  {acts.length > 0 && <MessageActs act={actOnMessageAction.bind(null, workspace)} id={row.id} name={row.contactName} acts={acts} />}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
