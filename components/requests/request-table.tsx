import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { dayNumber } from "@/lib/format/days";
import { answerRequestAction } from "@/lib/requests/actions";
import type { RequestDetail } from "@/lib/requests/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { AnswerButtons } from "./answer-buttons";

/** Special requests with their answers at hand. Needs the words of `requests` and `relationships` around it. */
export function RequestTable({ member, requests, today, withExhibitor }: { member: MemberSession; requests: readonly RequestDetail[]; today: Date; withExhibitor: boolean }) {
  const t = useTranslations("requests");
  const href = (request: RequestDetail) => `/${member.workspace}/requests/${request.id}`;
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.request")}</th>
          {withExhibitor && <th>{t("columns.exhibitor")}</th>}
          <th>{t("columns.asked")}</th>
          <th>{t("columns.answer")}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <td>
              <Link className="plain who !whitespace-normal" href={href(request)}>
                {request.text}
              </Link>
              <span className="sub">{[request.memberName, request.contactName].filter((name) => name !== null).join(" · ")}</span>
            </td>
            {withExhibitor && (
              <td data-h={t("columns.exhibitor")}>
                <Link href={`/${member.workspace}/exhibitors/${request.exhibitorId}`}>{request.exhibitorName}</Link>
              </td>
            )}
            <td data-h={t("columns.asked")}>
              <span>
                <Day date={request.askedOn} />
                {request.status === "open" && <span className="block s12 ink3">{t("waiting", { days: dayNumber(today) - dayNumber(request.askedOn) })}</span>}
                {request.status === "open" && request.answerDueOn && (
                  <span className={request.answerDueOn < today ? "block s12 risk" : "block s12 ink3"}>
                    {t("dueBy")} <Day date={request.answerDueOn} />
                  </span>
                )}
                {request.answeredOn && <span className="block s12 ink3">{t("answeredAfter", { days: dayNumber(request.answeredOn) - dayNumber(request.askedOn) })}</span>}
              </span>
            </td>
            <td>
              {request.status === "open" && may(member, "edit", "requests") ? (
                <AnswerButtons action={answerRequestAction.bind(null, member.workspace)} id={request.id} text={request.text} href={href(request)} />
              ) : (
                t(`statuses.${request.status}`)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
