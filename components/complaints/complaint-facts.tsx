import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import { type ComplaintDetail, standingOf } from "@/lib/complaints/types";
import { dayText } from "@/lib/format/day-text";
import { JUSTICE } from "./justice-items";

/** Everything that is known of a complaint. */
export function ComplaintFacts({ workspace, complaint }: { workspace: string; complaint: ComplaintDetail }) {
  const t = useTranslations("complaints");
  const locale = useLocale();
  const day = (date: Date) => dayText(date, locale);
  const { firstAnsweredOn, resolvedOn, answerDueOn, resolveDueOn, confirmedOn } = complaint;
  const answers = JUSTICE.flatMap((name) => {
    const value = complaint[name];
    return value === null ? [] : [{ name, value }];
  });
  return (
    <Facts
      rows={[
        { label: t("facts.standing"), value: t(`standings.${standingOf(complaint)}`) },
        { label: t("facts.reason"), value: complaint.withdrawnReason },
        { label: t("facts.severity"), value: t(`severities.${complaint.severity}`) },
        { label: t("facts.raised"), value: <Day date={complaint.raisedOn} /> },
        firstAnsweredOn
          ? { label: t("facts.answered"), value: t("facts.answeredWithin", { day: day(firstAnsweredOn), due: day(answerDueOn) }) }
          : { label: t("facts.answerDue"), value: complaint.status === "open" && <Day date={answerDueOn} /> },
        resolvedOn ? { label: t("facts.closed"), value: t("facts.closedWithin", { day: day(resolvedOn), due: day(resolveDueOn) }) } : { label: t("facts.solveDue"), value: <Day date={resolveDueOn} /> },
        { label: t("facts.confirmed"), value: confirmedOn && <Day date={confirmedOn} /> },
        {
          label: t("facts.justice"),
          value: answers.length > 0 && answers.map(({ name, value }) => (
            <span key={name} className="block">
              {t(`justice.${name}`)} <b className="nowrap">{t("justice.value", { value })}</b>
            </span>
          )),
        },
        { label: t("facts.contact"), value: complaint.contactName },
        { label: t("facts.channel"), value: complaint.channel && t(`channels.${complaint.channel}`) },
        { label: t("facts.edition"), value: complaint.editionName },
        { label: t("facts.by"), value: complaint.memberName },
        { label: t("facts.interaction"), value: complaint.interactionId && <Link href={`/${workspace}/interactions/${complaint.interactionId}`}>{t("facts.thisInteraction")}</Link> },
      ]}
    />
  );
}
