import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { restoreValueAction } from "@/lib/audit/actions";
import { isRestorable } from "@/lib/audit/restorable";
import type { AuditLine } from "@/lib/audit/types";
import { auditWording } from "@/lib/audit/wording";
import { timeText } from "@/lib/format/time-text";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";

/** What was done, newest first: who, when, from where, of what, and each field before and after; an exhibitor's line leads to its scores and their reasons. */
export async function AuditList({ member, lines }: { member: MemberSession; lines: readonly AuditLine[] }) {
  const [t, { told, label, word }, locale] = await Promise.all([getTranslations("audit"), auditWording(), getLocale()]);
  const restores = may(member, "edit", "exhibitors") && may(member, "edit", "contacts");
  return (
    <ol className="rows">
      {lines.map((line) => {
        const [what, did] = [t(`nouns.${line.noun}`), t(`actions.${line.action}`)];
        return (
          <li key={line.id}>
            <p className="md:flex md:items-baseline md:justify-between md:gap-4">
              <b className="block break-words">{line.subject === null ? t("line", { what, did }) : t("lineOf", { what, did, subject: line.subject })}</b>
              <span className="s13 ink3 md:whitespace-nowrap">
                {line.memberName} · <time dateTime={line.at.toISOString()}>{timeText(line.at, locale, member.timeZone)}</time> · {[line.address, line.agent].filter((part) => part !== null).join(" · ") || t("unknownPlace")}
              </span>
            </p>
            {told(line).length > 0 && (
              <dl className="s13 mt-1 grid grid-cols-[104px_minmax(0,1fr)] gap-x-4 gap-y-1 md:grid-cols-[180px_minmax(0,1fr)]">
                {told(line).map(({ column, before, after }) => (
                  <div key={column} className="contents">
                    <dt className="ink3">{label(column)}</dt>
                    <dd className="break-words whitespace-pre-line">
                      {line.action === "update" && (
                        <>
                          <del className="ink3" aria-label={t("before")}>
                            {word(column, before, after)}
                          </del>{" "}
                          →{" "}
                        </>
                      )}
                      {line.action === "delete" ? <del>{word(column, before, null)}</del> : word(column, after, before)}
                      {restores && line.ofBook && line.action === "update" && isRestorable(line.noun, column) && (
                        <ActionForm action={restoreValueAction.bind(null, member.workspace)} quiet submit={<>{t("restore")} <span className="sr-only">{t("restoreOf", { field: label(column) })}</span></>}>
                          <HiddenField name="id" value={line.id} />
                          <HiddenField name="column" value={column} />
                        </ActionForm>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {line.exhibitorId !== null && (
              <p className="s13 mt-1">
                <Link href={`/${member.workspace}/exhibitors/${line.exhibitorId}#why`}>{t("reasons")}</Link>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
