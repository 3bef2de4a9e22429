import { useLocale, useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { dayText } from "@/lib/format/day-text";
import type { LayPlan } from "@/lib/tasks/templates/types";
import { MovedText } from "../moved-text";

/** What laying a template would make, step by step, with every day that moves and why. */
export function LayPreview({ plan }: { plan: LayPlan }) {
  const t = useTranslations("tasks.templates");
  const locale = useLocale();
  const gap = locale === "zh" ? "" : " ";
  return (
    <div className="grid gap-3">
      <p>
        {[t("would", { made: plan.made, exhibitors: plan.exhibitors, edition: plan.editionTitle }), t("movedCount", { moved: plan.moved }), plan.past > 0 && t("pastCount", { past: plan.past })].filter(Boolean).join(gap)}
      </p>
      {plan.noDeadline && <p className="watch">{t("noDeadline")}</p>}
      {plan.unknownCountry > 0 && <p className="watch">{t("unknownCountry", { count: plan.unknownCountry })}</p>}
      {plan.exhibitors === 0 && <p className="watch">{t("none")}</p>}
      <table className="fold">
        <thead>
          <tr>
            <th>{t("columns.step")}</th>
            <th>{t("columns.due")}</th>
            <th className="num">{t("columns.tasks")}</th>
          </tr>
        </thead>
        <tbody>
          {plan.steps.map((step, index) => (
            <tr key={index}>
              <td>{step.title}</td>
              <td data-h={t("columns.due")}>
                {step.movedTo === null ? (
                  <Day date={step.day} />
                ) : (
                  <>
                    <Day date={step.movedTo} />
                    <span className="block s12 ink3" title={dayText(step.day, locale)}>
                      <MovedText from={step.day} holiday={step.holiday} />
                    </span>
                  </>
                )}
              </td>
              <td className="num" data-h={t("columns.tasks")}>
                {step.tasks}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="s12 ink3">{t("sourceHolidays")}</p>
    </div>
  );
}
