import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import type { AlarmRow } from "@/lib/alarms/types";
import { dayText } from "@/lib/format/day-text";
import { LevelFlag } from "./level-flag";
import { alarmSentence } from "./sentence";

/** The open alarms of one exhibitor, each a way to its own page. */
export async function AlarmsOfExhibitor({ workspace, alarms }: { workspace: string; alarms: readonly AlarmRow[] }) {
  const [t, sentence, locale] = await Promise.all([getTranslations("alarms"), alarmSentence(), getLocale()]);
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        {t("ofExhibitor.title", { n: alarms.length })}
        {alarms[0] && <LevelFlag level={alarms[0].level} />}
      </h3>
      {alarms.length > 0 && (
        <ul className="s13 mt-1 grid gap-1">
          {alarms.map((alarm) => (
            <li key={alarm.id}>
              <Link href={`/${workspace}/alarms/${alarm.id}`}>{sentence(alarm)}</Link>{" "}
              <span className="ink3 s12">
                {t(`families.${alarm.family}`)} · {t("ofExhibitor.due", { day: dayText(alarm.dueOn, locale) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
