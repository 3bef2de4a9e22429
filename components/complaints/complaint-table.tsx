import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { advanceComplaintAction } from "@/lib/complaints/actions";
import { type ComplaintDetail, standingOf } from "@/lib/complaints/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { nextSteps } from "./next-steps";
import { NextTarget } from "./next-target";
import { StepButtons } from "./step-buttons";

/** Complaints with their next steps at hand. Needs the words of `complaints` and `relationships` around it. */
export function ComplaintTable({ member, complaints, today, withExhibitor }: { member: MemberSession; complaints: readonly ComplaintDetail[]; today: Date; withExhibitor: boolean }) {
  const t = useTranslations("complaints");
  const href = (complaint: ComplaintDetail) => `/${member.workspace}/complaints/${complaint.id}`;
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.complaint")}</th>
          {withExhibitor && <th>{t("columns.exhibitor")}</th>}
          <th>{t("columns.due")}</th>
          <th>{t("columns.step")}</th>
        </tr>
      </thead>
      <tbody>
        {complaints.map((complaint) => {
          const steps = may(member, "edit", "complaints") ? nextSteps(complaint, { usual: true }) : [];
          return (
            <tr key={complaint.id}>
              <td>
                <Link className="plain who !whitespace-normal" href={href(complaint)}>
                  {complaint.text}
                </Link>
                <span className="sub">
                  <span className={complaint.severity === "severe" ? "risk" : undefined}>{t(`severities.${complaint.severity}`)}</span>
                  {" · "}
                  <Day date={complaint.raisedOn} />
                  {[complaint.contactName, complaint.memberName].map((name) => name && ` · ${name}`)}
                </span>
              </td>
              {withExhibitor && (
                <td data-h={t("columns.exhibitor")}>
                  <Link href={`/${member.workspace}/exhibitors/${complaint.exhibitorId}`}>{complaint.exhibitorName}</Link>
                </td>
              )}
              <td data-h={t("columns.due")}>
                <NextTarget complaint={complaint} today={today} />
              </td>
              <td>
                {complaint.status !== "open" && <span className="block s13">{t(`standings.${standingOf(complaint)}`)}</span>}
                {steps.length > 0 ? (
                  <StepButtons action={advanceComplaintAction.bind(null, member.workspace)} id={complaint.id} text={complaint.text} steps={steps} href={href(complaint)} />
                ) : (
                  complaint.status === "open" && t(`standings.${standingOf(complaint)}`)
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
