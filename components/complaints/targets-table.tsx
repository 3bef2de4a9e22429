import { useTranslations } from "next-intl";

import { SEVERITIES } from "@/lib/complaints/schema";
import type { ComplaintTargets } from "@/lib/organizers/complaint-targets/types";

/** The targets for who may not change them. */
export function TargetsTable({ targets }: { targets: ComplaintTargets }) {
  const t = useTranslations("complaints");
  return (
    <table>
      <thead>
        <tr>
          <th>{t("targets.severity")}</th>
          <th className="num">{t("targets.answerDays")}</th>
          <th className="num">{t("targets.resolveDays")}</th>
        </tr>
      </thead>
      <tbody>
        {SEVERITIES.map((severity) => (
          <tr key={severity}>
            <td>{t(`severities.${severity}`)}</td>
            <td className="num">{targets[severity].answerDays}</td>
            <td className="num">{targets[severity].resolveDays}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
