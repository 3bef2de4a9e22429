import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { dayNumber } from "@/lib/format/days";

/** The due day of an open promise, and how far it is away; overdue is the one that cannot wait. */
export function Due({ dueOn, today, open }: { dueOn: Date; today: Date; open: boolean }) {
  const t = useTranslations("promises");
  const days = dayNumber(dueOn) - dayNumber(today);
  return (
    <span>
      <Day date={dueOn} />
      {open && days < 0 && <span className="block s12 risk">{t("overdue", { days: -days })}</span>}
      {open && days === 0 && <span className="block s12 watch">{t("dueToday")}</span>}
      {open && days > 0 && <span className="block s12 ink3">{t("dueIn", { days })}</span>}
    </span>
  );
}
