import { useLocale, useTranslations } from "next-intl";

import type { ChangedField, RecordChange } from "@/lib/exhibitors/changes/types";
import { dayText } from "@/lib/format/day-text";
import { timeText } from "@/lib/format/time-text";
import { CHANGE_FIELDS, CHANGE_VALUES } from "@/lib/exhibitors/changes/words";

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** What was changed, newest first: who, when, which record, and each field before and after. */
export function ChangeList({ changes, timeZone }: { changes: readonly RecordChange[]; timeZone: string }) {
  const t = useTranslations("exhibitors.changes");
  const locale = useLocale();
  return (
    <ol className="rows">
      {changes.map(({ id, at, memberName, kind, action, subject, fields }) => (
        <li key={id}>
          <p className="md:flex md:items-baseline md:justify-between md:gap-4">
            <b className="block break-words">
              {subject === null ? t("what", { kind: t(`kinds.${kind}`), action: t(`actions.${action}`) }) : t("whatNamed", { kind: t(`kinds.${kind}`), action: t(`actions.${action}`), subject })}
            </b>
            <span className="s13 ink3 md:whitespace-nowrap">
              {memberName} · <time dateTime={at.toISOString()}>{timeText(at, locale, timeZone)}</time>
            </span>
          </p>
          <dl className="s13 mt-1 grid grid-cols-[104px_minmax(0,1fr)] gap-x-4 gap-y-1 md:grid-cols-[180px_minmax(0,1fr)]">
            {fields.map((field) => (
              <div key={field.column} className="contents">
                <dt className="ink3">{field.label ?? label(field.column)}</dt>
                <dd className="break-words whitespace-pre-line">
                  {["update", "merge", "unmerge"].includes(action) && field.column !== "other_record" && (
                    <>
                      <del className="ink3" aria-label={t("before")}>
                        {value(field.before, field)}
                      </del>{" "}
                      →{" "}
                    </>
                  )}
                  {action === "delete" ? <del>{value(field.before, field)}</del> : value(field.after, field)}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );

  function label(column: string): string {
    const known = CHANGE_FIELDS.find((name) => name === column);
    return known ? t(`fields.${known}`) : column;
  }

  function value(what: ChangedField["before"], { column }: ChangedField): string {
    if (what === null || what === "") return t("nothing");
    if (typeof what === "boolean") return what ? t("yes") : t("no");
    if (typeof what === "number") return new Intl.NumberFormat(locale).format(what);
    if (/_(on|at)$/.test(column) && DAY.test(what)) return dayText(new Date(`${what.slice(0, 10)}T00:00:00Z`), locale);
    const known = CHANGE_VALUES.find((name) => name === what);
    return known ? t(`values.${known}`) : what;
  }
}
