import type { Bilingual } from "./bilingual";
import type { ItemConstruct } from "./constructs";
import type { Scale } from "./scales";

/** core: twenty items · full: seventy · pre: before the show · onsite: the pulse in the hall · post: 3–10 days after. */
export const FORM_IDS = ["core", "full", "pre", "onsite", "post"] as const;
export type FormId = (typeof FORM_IDS)[number];

/** One question. */
export interface Item {
  readonly id: string;
  readonly construct: ItemConstruct;
  readonly wording: Bilingual;
  readonly scale: Scale;
  /** Agreement is bad news; scored as min + max − x. */
  readonly reverse: boolean;
  /** One of the nineteen closed items of the core form. */
  readonly core: boolean;
  /** The forms on which it may be asked. */
  readonly forms: readonly FormId[];
}

/** The ends of a numeric column. */
export interface NumericRange {
  readonly min: number;
  readonly max: number;
  readonly notApplicable?: boolean;
}

export interface ServiceAttribute {
  readonly id: string;
  readonly attribute: string;
  readonly wording: Bilingual;
  readonly importance: NumericRange;
  readonly performance: NumericRange;
  /** For each of adequate, desired and perceived. */
  readonly tolerance: NumericRange;
}

export interface ValueType {
  readonly id: string;
  readonly valueType: string;
  readonly wording: Bilingual;
  readonly importance: NumericRange;
  readonly performance: NumericRange;
}

/** One screen of a form: two to four items under one idea. */
export interface FormSection {
  /** Key of the heading; its words are in SECTION_HEADINGS. */
  readonly heading: string;
  readonly items: readonly string[];
}

/** A form as it is asked. A published version never changes; answers name form and version. */
export interface Form {
  readonly id: FormId;
  readonly version: string;
  readonly sections: readonly FormSection[];
  /** All items of the bank that this form may ask; where there are more than it asks, `composeForm` rotates them. */
  readonly eligible: readonly string[];
  readonly maximumItems: number;
}
