import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { StageChip } from "@/components/relationships/stage-chip";
import { Day } from "@/components/ui/day";
import type { AlarmRow } from "@/lib/alarms/types";
import { companyName } from "@/lib/format/company-name";
import { dayText } from "@/lib/format/day-text";
import { moneyFigure } from "@/lib/format/money";
import type { MemberSession } from "@/lib/tenant/require-member";
import { AlarmDue } from "./due";
import { LevelFlag } from "./level-flag";
import { alarmSentence } from "./sentence";

/** Alarms in the order in which they press. On a phone each becomes a short list of labelled lines. */
export async function AlarmTable({ member, rows, today }: { member: MemberSession; rows: readonly AlarmRow[]; today: Date }) {
  const [t, sentence, locale] = await Promise.all([getTranslations("alarms"), alarmSentence(), getLocale()]);
  const money = t("columns.money", { currency: member.currency });
  const ended = rows.some(({ state }) => state !== "open");
  return (
    <table className="fold wide named">
      <thead>
        <tr>
          <th>{t("columns.alarm")}</th>
          <th>{t("columns.exhibitor")}</th>
          <th>{t("columns.level")}</th>
          <th>{t("columns.owner")}</th>
          <th>{ended ? t("columns.closed") : t("columns.due")}</th>
          <th className="num">{money}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((alarm) => (
          <tr key={alarm.id}>
            <td>
              <Link className="plain who !whitespace-normal" href={`/${member.workspace}/alarms/${alarm.id}`}>
                {sentence(alarm)}
              </Link>
              <span className="sub">
                {[t(`families.${alarm.family}`), t("since", { day: dayText(alarm.beganOn, locale) }), alarm.steps > 0 && `${t("columns.steps")} ${t("stepsOf", { done: alarm.stepsDone, all: alarm.steps })}`].filter(Boolean).join(" · ")}
              </span>
            </td>
            <td data-h={t("columns.exhibitor")}>
              <span>
                <Link href={`/${member.workspace}/exhibitors/${alarm.exhibitorId}`}>{companyName(alarm, locale).name}</Link>
                <span className="sub">
                  <StageChip stage={alarm.stage} />
                </span>
              </span>
            </td>
            <td data-h={t("columns.level")}>
              <LevelFlag level={alarm.level} />
            </td>
            <td data-h={t("columns.owner")}>{alarm.ownerName ?? <span className="ink3">{t("nobody")}</span>}</td>
            <td data-h={ended ? t("columns.closed") : t("columns.due")}>
              <span>
                {alarm.closedOn === null ? (
                  <AlarmDue dueOn={alarm.dueOn} today={today} open />
                ) : (
                  <>
                    <Day date={alarm.closedOn} />
                    <span className="sub">{alarm.outcome ? t(`outcomes.${alarm.outcome}`) : t(`states.${alarm.state}`)}</span>
                  </>
                )}
              </span>
            </td>
            <td className="num" data-h={money}>
              {moneyFigure(alarm.revenue, member.currency, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
