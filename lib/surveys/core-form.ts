import { FORMS, type Form, getItem, type Item, SECTION_HEADINGS, type SectionHeading } from "@/lib/relationship-quality";
import type { FormDefinition, Question, QuestionScale } from "./schema";

/** The recommendation question needs words at its ends, or a reader must guess which end is which. */
const RECOMMEND = { low: { en: "not at all likely", zh: "完全不可能" }, high: { en: "extremely likely", zh: "非常可能" } };

/** The core form of the instrument: 20 questions in both languages, as a form version stores them. */
export function coreDefinition(): FormDefinition {
  return definitionOf(FORMS.core);
}

/** A form of the instrument as a form version stores it. */
export function definitionOf(form: Pick<Form, "sections">): FormDefinition {
  return {
    sections: form.sections.map((section) => ({ heading: headingOf(section.heading), questions: section.items.map((id) => questionOf(getItem(id))) })),
    groups: [],
  };
}

function headingOf(key: string): { en: string; zh: string } | null {
  return isHeading(key) ? SECTION_HEADINGS[key] : null;
}

function isHeading(key: string): key is SectionHeading {
  return Object.hasOwn(SECTION_HEADINGS, key);
}

/** A question of the bank as a form asks it. */
export function questionOf(item: Item): Question {
  return {
    id: item.id,
    construct: item.construct,
    wording: { en: item.wording.en, zh: chinesePunctuation(item.wording.zh) },
    scale: scaleOf(item),
    reverse: item.reverse,
    mayNotApply: item.scale.kind === "agree",
  };
}

function scaleOf({ id, scale }: Item): QuestionScale {
  switch (scale.kind) {
    case "agree":
      return { kind: "agree7" };
    case "rating":
      return { kind: "scale", min: scale.min, max: scale.max, low: scale.low ?? (id === "NPS" ? RECOMMEND.low : null), high: scale.high ?? (id === "NPS" ? RECOMMEND.high : null) };
    case "percent":
      return { kind: "number", min: scale.min, max: scale.max };
    case "text":
      return { kind: "text", maxLength: scale.maximumLength };
    case "choices":
      return { kind: "choices", options: scale.options.map((option) => ({ id: option.id, label: { en: option.en, zh: option.zh } })), many: true };
    case "yes_no":
      return { kind: "yes_no", maxLength: scale.maximumLength };
  }
}

/** The item bank is typed with ASCII marks; a Chinese page sets them full width. */
export function chinesePunctuation(text: string): string {
  const full: Readonly<Record<string, string>> = { ",": "，", "?": "？", "(": "（", ")": "）", ";": "；", ":": "：" };
  return text.replace(/[,?();:]/g, (mark) => full[mark] ?? mark);
}
