import { getTranslations } from "next-intl/server";

import { signed } from "@/lib/format/signed";
import type { AlarmRow } from "@/lib/alarms/types";

/** What an alarm says, with its figures. What a person answered is not repeated here: that stays on the answer's own page. */
export async function alarmSentence(): Promise<(alarm: Pick<AlarmRow, "reason" | "values">) => string> {
  const t = await getTranslations("alarms.sentences");
  return ({ reason, values }) => {
    const words: Record<string, string | number> = { count: 1, ...values };
    if (typeof values.points === "number") words.points = signed(Math.abs(values.points), 1).replace("+", "");
    // a judgement is never certain
    if (typeof values.probability === "number") words.percent = Math.min(99, Math.round(100 * values.probability));
    if (typeof values.usualDays === "number") words.usualDays = Math.max(1, Math.round(values.usualDays));
    return t(reason, words);
  };
}
