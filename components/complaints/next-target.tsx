import { useTranslations } from "next-intl";

import { Due } from "@/components/promises/due";
import type { ComplaintDetail } from "@/lib/complaints/types";

/** What an open complaint waits for next, and by when: the first answer, then the solution. */
export function NextTarget({ complaint: { status, firstAnsweredOn, answerDueOn, resolveDueOn }, today }: { complaint: ComplaintDetail; today: Date }) {
  const t = useTranslations("complaints.due");
  if (status !== "open") return <span className="ink3">–</span>;
  const answered = firstAnsweredOn !== null;
  return (
    <span>
      <span className="block s12 ink3">{t(answered ? "solution" : "answer")}</span>
      <Due dueOn={answered ? resolveDueOn : answerDueOn} today={today} open />
    </span>
  );
}
