import { dateOfDay } from "@/lib/format/days";
import { dayText } from "@/lib/format/day-text";
import { figure } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import type { ChoiceSet, ChoiceWords, ColumnKind, Value } from "./types";

interface Shown {
  readonly kind: ColumnKind;
  readonly choices: ChoiceSet | null;
}

/** What a member, a show or an edition is called comes with the row; the words of an enumeration come from here. */
const NAMED: ReadonlySet<ChoiceSet> = new Set<ChoiceSet>(["members", "shows", "editions", "segments", "countries", "tags"]);

const area = { en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 }), zh: new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 1 }) };

/** A value in words and figures; empty where there is none. */
export function cellText({ kind, choices }: Shown, value: Value, words: ChoiceWords, locale: Locale): string {
  if (value === null) return "";
  if (typeof value === "boolean") return word(words, "yesNo", value ? "yes" : "no");
  if (kind === "yesno") return word(words, "yesNo", value === "true" ? "yes" : "no");
  if (Array.isArray(value)) return value.map((each: string) => (choices && !NAMED.has(choices) ? word(words, choices, each) : each)).join(locale === "zh" ? "、" : ", ");
  if (typeof value === "number") return kind === "number" ? area[locale].format(value) : figure(value, locale);
  if (kind === "day") return dayText(dateOfDay(Date.parse(`${String(value)}T00:00:00Z`) / 86_400_000), locale);
  return choices && !NAMED.has(choices) ? word(words, choices, String(value)) : String(value);
}

export function word(words: ChoiceWords, set: ChoiceSet, value: string): string {
  return words[set]?.find((choice) => choice.value === value)?.label ?? value;
}
