import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { settlePromiseAction } from "@/lib/promises/actions";
import type { PromiseDetail } from "@/lib/promises/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { Due } from "./due";
import { SettleButtons } from "./settle-buttons";

/** Promises with their ends at hand. Needs the words of `promises` and `relationships` around it. */
export function PromiseTable({ member, promises, today, withExhibitor }: { member: MemberSession; promises: readonly PromiseDetail[]; today: Date; withExhibitor: boolean }) {
  const t = useTranslations("promises");
  const href = (promise: PromiseDetail) => `/${member.workspace}/promises/${promise.id}`;
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.promise")}</th>
          {withExhibitor && <th>{t("columns.exhibitor")}</th>}
          <th>{t("columns.due")}</th>
          <th>{t("columns.settle")}</th>
        </tr>
      </thead>
      <tbody>
        {promises.map((promise) => (
          <tr key={promise.id}>
            <td>
              <Link className="plain who !whitespace-normal" href={href(promise)}>
                {promise.text}
              </Link>
              <span className="sub">
                {promise.memberName}, <Day date={promise.madeOn} />
                {promise.implied && ` · ${t("impliedMark")}`}
                {promise.contactName && ` · ${t("madeTo", { contact: promise.contactName })}`}
              </span>
            </td>
            {withExhibitor && (
              <td data-h={t("columns.exhibitor")}>
                <Link href={`/${member.workspace}/exhibitors/${promise.exhibitorId}`}>{promise.exhibitorName}</Link>
              </td>
            )}
            <td data-h={t("columns.due")}>
              <Due dueOn={promise.dueOn} today={today} open={promise.status === "open"} />
            </td>
            <td>
              {promise.status === "open" && may(member, "edit", "promises") ? (
                <SettleButtons action={settlePromiseAction.bind(null, member.workspace)} id={promise.id} text={promise.text} overdue={promise.dueOn < today} href={href(promise)} />
              ) : (
                t(`statuses.${promise.outcome}`)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
