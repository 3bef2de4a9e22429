import { sameInBoth } from "./comparable";
import type { Found } from "./figure-of";
import type { Reading } from "./read-source";
import type { Part, Parted } from "./types";
import type { Language, View } from "./view";

/** What is looked at: everything read, as whom, and which languages answered. */
export interface Shape {
  readonly reading: Reading;
  readonly view: View;
  readonly languages: readonly Language[];
}

/** A figure for both languages together, if they are shown to be the same (`alike` may ask for more); else one for each. */
export function apart({ view, languages }: Shape, span: number, figureIn: (view: View) => Found, alike: (one: View, other: View) => boolean = () => true): Parted {
  const part = (language: Part["language"], { figure }: Found): Part => ({ language, figure, then: null, difference: null });
  const [one, other] = languages.map((language) => ({ ...view, language }));
  const whole = figureIn(view);
  if (view.language !== "all" || !one || !other) return { parts: [part(null, whole)], withheld: whole.withheld, languages: "one" };
  const [a, b] = [figureIn(one), figureIn(other)];
  if (sameInBoth(a.figure, b.figure, span) && alike(one, other)) return { parts: [part(null, whole)], withheld: whole.withheld, languages: "together" };
  return { parts: [part(one.language, a), part(other.language, b)], withheld: a.withheld || b.withheld, languages: "apart" };
}
