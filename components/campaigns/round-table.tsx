import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { MESSAGE_STATES, type RoundCount } from "@/lib/campaigns/messages/types";
import { today } from "@/lib/format/days";

/** Invitation and reminders: how many letters stand where. */
export function RoundTable({ path, rounds, timeZone }: { path: string; rounds: readonly RoundCount[]; timeZone: string }) {
  const t = useTranslations("campaigns.letters");
  const shown = MESSAGE_STATES.filter((state) => rounds.some((round) => round.states[state] > 0));
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("round")}</th>
          <th>{t("due")}</th>
          {shown.map((state) => (
            <th key={state} className="num">
              {t(`states.${state}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rounds.map((row) => (
          <tr key={row.round}>
            <td>
              <Link className="plain who" href={`${path}?round=${row.round}`}>
                {t("roundName", { round: row.round })}
              </Link>
            </td>
            <td data-h={t("due")} className="ink2">
              <Day date={today(timeZone, row.dueAt)} />
            </td>
            {shown.map((state) => (
              <td key={state} data-h={t(`states.${state}`)} className="num">
                {row.states[state] === 0 ? "–" : <Link href={`${path}?round=${row.round}&state=${state}`}>{t("count", { count: row.states[state] })}</Link>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
