import { useTranslations } from "next-intl";

import type { AlarmLevel } from "@/lib/alarms/types";

const LOOK: Readonly<Record<AlarmLevel, string>> = { at_risk: "flag risk", watch: "flag watch", none: "flag calm" };

/** How serious an exhibitor's alarms are together, in a word; the colour only repeats it. */
export function LevelFlag({ level }: { level: AlarmLevel }) {
  return <span className={LOOK[level]}>{useTranslations("alarms.levels")(level)}</span>;
}
