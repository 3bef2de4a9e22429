import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { alarmSentence } from "@/components/alarms/sentence";
import { ChartFigure } from "@/components/charts/chart-figure";
import { MeasureLink } from "@/components/measurement/measure-link";
import { StageChip } from "@/components/relationships/stage-chip";
import type { Call, CallList } from "@/lib/alarms/calls/types";
import { stepText } from "@/lib/alarms/step-words";
import { type SearchParams, withParams } from "@/lib/format/address";
import { companyName } from "@/lib/format/company-name";
import { dayText } from "@/lib/format/day-text";
import { money, moneyFigure } from "@/lib/format/money";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly address: SearchParams;
  readonly list: CallList;
  /** The day on which the rules were last held against everybody; null before the first time. */
  readonly run: Date | null;
  readonly today: Date;
}

/** Whom to call today: the open alarms of those nobody was in touch with this week, with owner, day and next step. */
export async function CallsPart({ member, address, list, run, today }: Props) {
  const [t, words, stages, sentence, locale] = await Promise.all([getTranslations("overview.calls"), getTranslations("alarms"), getTranslations("relationships.stages"), alarmSentence(), getLocale()]);
  const { calls, due, resting, heldOut } = list;
  const path = `/${member.workspace}/alarms`;
  const step = (call: Call) => (call.step ? stepText(call.step, locale) : null);
  const day = (date: Date) => dayText(date, locale, today.getUTCFullYear());
  const quiet = ({ quietDays }: Call) => (quietDays === null ? t("never") : t("quiet", { days: quietDays }));
  return (
    <>
      <header>
        <h2>{due > 0 ? t("title", { n: due }) : t("titleNone")}</h2>
        {due > 0 && (
          <Link className="s13" href={withParams(path, address, { since: null, page: null })}>
            {t("all")}
          </Link>
        )}
      </header>
      {calls.length === 0 ? (
        <p className="s13 ink2">{run === null ? t("notLooked") : resting > 0 ? t("resting", { n: resting }) : t("none")}</p>
      ) : (
        <ChartFigure
          name="calls-today"
          label={null}
          caption={[calls.length < due && t("first", { n: calls.length, all: due }), t("note"), resting > 0 && t("resting", { n: resting }), heldOut > 0 && t("heldOut", { n: heldOut }), run ? t("asOf", { day: day(run) }) : t("notLooked")].filter(Boolean).join(locale === "zh" ? "" : " ")}
          definition={<MeasureLink workspace={member.workspace} construct="alarmLevel" />}
          chart={
            <ol className="rows">
              {calls.map((call) => (
                <li key={call.id}>
                  <div className="pair">
                    <Link className="plain font-semibold" href={`/${member.workspace}/exhibitors/${call.exhibitorId}`}>
                      {companyName(call, locale).name}
                    </Link>
                    <span className="num s13 nowrap">{money(call.revenue, member.currency, locale)}</span>
                  </div>
                  <p className="s13 flex flex-wrap items-center gap-x-3">
                    <StageChip stage={call.stage} />
                    <span>
                      <Link href={`${path}/${call.id}`}>{sentence(call)}</Link>
                      {locale === "zh" ? "；" : "; "}
                      {quiet(call)}
                    </span>
                  </p>
                  {step(call) && <p className="s13 ink2">{step(call)}</p>}
                  <p className="s12 ink3">{[words(`levels.${call.level}`), call.ownerName ? t("owner", { name: call.ownerName }) : t("nobody"), t(call.dueOn < today ? "overdue" : "due", { day: day(call.dueOn) }), call.others > 0 && t("others", { n: call.others })].filter(Boolean).join(" · ")}</p>
                </li>
              ))}
            </ol>
          }
          table={
            <table>
              <thead>
                <tr>
                  {(["exhibitor", "stage", "alarm", "level", "quiet", "step", "owner", "due"] as const).map((head) => (
                    <th key={head}>{t(`columns.${head}`)}</th>
                  ))}
                  <th className="num">{words("columns.money", { currency: member.currency })}</th>
                </tr>
              </thead>
              <tbody>
                {calls.map((call) => (
                  <tr key={call.id}>
                    <td>{companyName(call, locale).name}</td>
                    <td>{stages(call.stage)}</td>
                    <td>{sentence(call)}</td>
                    <td>{words(`levels.${call.level}`)}</td>
                    <td>{quiet(call)}</td>
                    <td>{step(call) ?? "–"}</td>
                    <td>{call.ownerName ?? t("nobody")}</td>
                    <td>{day(call.dueOn)}</td>
                    <td className="num">{moneyFigure(call.revenue, member.currency, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </>
  );
}
