import { addressPattern } from "./address-pattern";
import { encoded, type Pattern, plain } from "./pattern";
import { telephonePatterns } from "./telephone-pattern";

/** Who is to be found in texts: every name, address and number that they are and were kept with. */
export interface Sought {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** Regular expressions of PostgreSQL for a person's names and addresses. */
export interface Patterns {
  /** What means this person and nobody else: looked for in everything. */
  readonly anywhere: Sight;
  /** What means this person in texts about their own company: parts of the name, too. */
  readonly here: Sight;
}

/** One expression for all of them, or null for none: the database reads it once, and of two that begin alike takes the longer. */
export interface Sight {
  readonly exact: string;
  /** The same without its borders: quick to refuse, and true of whatever the exact one is true of, in the text of a document as well. */
  readonly hint: string;
}

/** A shorter part of a name may be a word of the language, or anybody's. */
const SHORTEST_PART = 4;
const HAN = /\p{Script=Han}/u;

/** Matches no text, so that who has no name that is theirs alone is looked for nowhere. */
export const NOTHING: Sight = { exact: "$.", hint: "$." };

/** A part of the name that the company's own name has too stays: it would be the company that vanished. */
export function patternsOf({ names, emails, phones }: Sought, company: string): Patterns {
  const numbers = phones.map(telephonePatterns);
  const addresses = [...emails.filter((email) => email.length >= 5).map(addressPattern), ...numbers.flatMap(({ anywhere }) => anywhere)];
  const named = names.map((name) => wordsOf(name, company));
  const anywhere = [...addresses, ...named.flatMap((each) => each.anywhere)];
  return { anywhere: sight(anywhere), here: sight([...anywhere, ...numbers.flatMap((each) => each.here), ...named.flatMap((each) => each.here)]) };
}

function wordsOf(name: string, company: string): { anywhere: Pattern[]; here: Pattern[] } {
  const parts = name.split(/[\s,·・]+/).filter((part) => part !== "");
  const whole = [name.trim(), parts.toReversed().join(" ")].filter((each) => each !== "");
  const distinct = parts.length > 1 || (HAN.test(name) && name.trim().length > 2);
  const pieces = parts.filter((part) => part.length >= (HAN.test(part) ? 2 : SHORTEST_PART) && !company.toLowerCase().includes(part.toLowerCase()));
  return { anywhere: distinct ? whole.map(word) : [], here: [...whole, ...pieces].map(word) };
}

function sight(patterns: readonly Pattern[]): Sight {
  if (patterns.length === 0) return NOTHING;
  const of = (which: keyof Pattern) => [...new Set(patterns.map((pattern) => pattern[which]))].join("|");
  return { exact: of("exact"), hint: of("hint") };
}

/** Beside letters of an alphabet a name is another word; a Chinese character is no such letter, nor the end of what an address writes for a sign. */
const BEFORE = "(?:(?<![[:alnum:]])|(?<=[\\u3400-\\u9fff])|(?<=%[0-9A-Fa-f]{2}))";
const AFTER = "(?:(?![[:alnum:]])|(?=[\\u3400-\\u9fff]))";

/** In Chinese no space tells where a name ends. Inside a document a line break is two signs, so the hint takes up to six between the parts. */
function word(text: string): Pattern {
  const both = encoded(text);
  if (HAN.test(text)) return { exact: both, hint: both };
  return { exact: `${BEFORE}${both.replace(/ +/g, "\\s+")}(?:['’]?s)?${AFTER}`, hint: `(?:${plain(text).replace(/ +/g, ".{1,6}")}|${both})` };
}
