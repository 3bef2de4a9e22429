import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { dayNumber } from "@/lib/format/days";

/** The day by which something should be done; of an open alarm past it, by how much. */
export function AlarmDue({ dueOn, today, open }: { dueOn: Date; today: Date; open: boolean }) {
  const t = useTranslations("alarms.alarm");
  const late = dayNumber(today) - dayNumber(dueOn);
  return (
    <>
      <Day date={dueOn} />
      {open && late > 0 && <span className="block s12 watch font-normal">{t("overdue", { days: late })}</span>}
    </>
  );
}
