import { ITEM_BANK } from "./item-bank";
import type { Item, Form, FormId, FormSection } from "./types";
import type { SectionHeading } from "./section-headings";
import { lookUp } from "../look-up";
import { getItem } from "./get-item";

/** Changes with every change of a wording, a scale, an order or a grouping; scores are compared within one version only. */
export const INSTRUMENT_VERSION = "2026.1";

function screen(heading: SectionHeading, ...items: readonly string[]): FormSection {
  return { heading, items };
}

function form(id: FormId, maximumItems: number, sections: readonly FormSection[]): Form {
  return { id, version: `${id}-${INSTRUMENT_VERSION}`, sections, eligible: ITEM_BANK.filter((item) => item.forms.includes(id)).map((item) => item.id), maximumItems };
}

/**
 * The five forms, each with its screens of two to four items.
 *
 * core: 20 items, about 3.5 minutes [our assumption: 8–10 s a closed item]. full: 70 items, about 11 minutes; at most once a year, or a third of it at a time.
 * onsite asks at most 3 of 12 eligible items and post at most 12 of 19: these are their first selections, `composeForm` makes the others.
 * @example
 * FORMS.core.sections.length // => 6
 * FORMS.onsite.sections[0].items // => ["PUL1", "EMO2", "PUL2"]
 */
export const FORMS: Readonly<Record<FormId, Form>> = {
  core: form("core", 20, [
    screen("edition", "SAT1", "EMO2", "VAL1"),
    screen("word", "TOI1", "TOI2", "TST2"),
    screen("interests_ability", "TOG1", "TOC1", "TOC3"),
    screen("years", "SAC1", "SAC2", "FRI2", "NOR1"),
    screen("belonging_staying", "AFF1", "AFF2", "CON1", "CON3"),
    screen("future", "LOY1", "NPS", "OPEN"),
  ]),
  full: form("full", 70, [
    screen("edition", "SAT1", "SAT2", "SAT3"),
    screen("feelings", "EMO1", "EMO2", "EMO3", "EMO4"),
    screen("value", "VAL1", "VAL2", "VAL3"),
    screen("word", "TOI1", "TOI2", "TOI3", "TOI4"),
    screen("interests", "TOG1", "TOG2", "TOG3", "TOG4"),
    screen("ability", "TOC1", "TOC2", "TOC3"),
    screen("contact_person", "TST1", "TST2", "TST3", "TST4"),
    screen("years", "SAC1", "SAC2", "SAC3"),
    screen("belonging", "AFF1", "AFF2", "AFF3", "AFF4"),
    screen("staying", "CON1", "CON2", "CON3", "CON4"),
    screen("owing", "NOR1", "NOR2", "NOR3"),
    screen("friendship", "FRI1", "FRI2", "FRI3", "FRI4"),
    screen("closeness", "CLO1", "CLO2"),
    screen("communication", "COM1", "COM2", "COM3", "COM4"),
    screen("name", "IMG1", "IMG2", "IMG3"),
    screen("benefits", "BEN1", "BEN2", "BEN3"),
    screen("problem", "JUS1", "JUS2", "JUS3"),
    screen("service", "SQR1", "SQP1", "SQA1"),
    screen("service_people", "SQE1", "SQT1"),
    screen("future", "LOY1", "LOY2", "LOY3", "LOY4"),
    screen("last_words", "NPS", "SOW", "OPEN"),
  ]),
  pre: form("pre", 9, [screen("coming_show", "EMO0", "EXPG", "EXPP"), screen("expectation", "TOC1", "IMG1", "IMG2", "IMG3"), screen("open_matters", "COM2", "PREW")]),
  onsite: form("onsite", 3, [screen("right_now", "PUL1", "EMO2", "PUL2")]),
  post: form("post", 12, [
    screen("edition_result", "SAT1", "SAT2", "SAT3", "GOAL"),
    screen("word", "TOI1", "VAL1", "EMO4"),
    screen("service", "SQR1", "SQP1"),
    screen("future", "LOY1", "NPS", "OPEN"),
  ]),
};

/**
 * A form by its name, or the form itself.
 * Formula: look-up in data. Source: measurement.md (a). Range: one of FORMS, or a form composed from them. Missing rule: an unknown name is an InputError.
 * Shapes: a name such as "core", or a Form.
 * @example
 * formOf("core") === FORMS.core // => true
 */
export function formOf(formOrId: FormId | Form): Form {
  return typeof formOrId === "string" ? lookUp(FORMS, formOrId, "form") : formOrId;
}

/**
 * The questions of a form in the order in which they are asked.
 * Formula: look-up in data. Source: measurement.md (a). Range: 1 or more items. Missing rule: an unknown form is an InputError.
 * Shapes: in the order of the form.
 * @example
 * formItems("core").length // => 20
 * formItems("pre").map((item) => item.id) // => ["EMO0", "EXPG", "EXPP", "TOC1", "IMG1", "IMG2", "IMG3", "COM2", "PREW"]
 */
export function formItems(formOrId: FormId | Form): readonly Item[] {
  return formOf(formOrId).sections.flatMap((section) => section.items.map(getItem));
}

/**
 * The items of one construct that a form asks: the k of the missing-data rule.
 * Formula: items of the form whose construct is the named one. Source: measurement.md (a). Range: 0 or more items.
 * Missing rule: a construct that the form does not ask gives an empty list. Shapes: in the order of the form.
 * @example
 * askedItems("core", "CON").map((item) => item.id) // => ["CON1", "CON3"]
 */
export function askedItems(formOrId: FormId | Form, construct: Item["construct"]): readonly Item[] {
  return formItems(formOrId).filter((item) => item.construct === construct);
}
