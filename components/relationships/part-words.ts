import { getLocale, getTranslations } from "next-intl/server";

import { dayText } from "@/lib/format/day-text";
import { dateOfDay } from "@/lib/format/days";
import { monthText } from "@/lib/format/month-text";
import type { PartGroup } from "@/lib/relationships/explanation/types";

/** How a line of evidence is called, and where its figure comes from. */
export async function partWords() {
  const [t, locale] = await Promise.all([getTranslations("relationships"), getLocale()]);
  const day = (number: number) => dayText(dateOfDay(number), locale);

  function label(group: Pick<PartGroup, "kind" | "count" | "people" | "lastDay" | "text">): string {
    const kind = t(`kinds.${group.kind}`, { n: group.count, people: group.people, month: monthText(dateOfDay(group.lastDay), locale) });
    return group.text === null ? kind : t("kinds.withText", { kind, text: group.text });
  }

  function source(group: PartGroup): string {
    if (group.kind === "survey") return t("sources.survey", { values: group.values.map(onSevenPoints).join(t("score.listSeparator")) });
    if (group.count === 1 && (group.kind === "mood" || group.kind === "staff_note")) return t("sources.coded", { values: Math.round(group.values[0] ?? 0) });
    return group.firstDay === group.lastDay ? t("sources.on", { day: day(group.lastDay) }) : t("sources.span", { from: monthText(dateOfDay(group.firstDay), locale), to: monthText(dateOfDay(group.lastDay), locale) });
  }

  return { label, source };
}

/** A value on 0–100 as a person answered it, 1–7. */
function onSevenPoints(value: number): string {
  return (1 + (6 * value) / 100).toFixed(1).replace(/\.0$/, "");
}
