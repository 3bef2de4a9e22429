/** Who is to be found in texts. */
export interface Sought {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Regular expressions of PostgreSQL for a person's name and addresses. */
export interface Patterns {
  /** What means this person and nobody else: looked for in everything. */
  readonly anywhere: readonly string[];
  /** What means this person in texts about their own company: parts of the name, too. */
  readonly here: readonly string[];
}

/** A shorter part of a name may be a word of the language, or anybody's. */
const SHORTEST_PART = 4;
const HAN = /\p{Script=Han}/u;

/** A part of the name that the company's own name has too stays: it would be the company that vanished. */
export function patternsOf({ name, email, phone }: Sought, company: string): Patterns {
  const parts = name.split(/[\s,·・]+/).filter((part) => part !== "");
  const whole = [name, parts.toReversed().join(" ")];
  const distinct = parts.length > 1 || (HAN.test(name) && name.length > 2);
  const addresses = [email, phone].flatMap((each) => (each === null || each.length < 5 ? [] : [literal(each)]));
  const pieces = parts.filter((part) => part.length >= (HAN.test(part) ? 2 : SHORTEST_PART) && !company.toLowerCase().includes(part.toLowerCase()));
  const anywhere = [...addresses, ...(distinct ? whole.map(word) : [])];
  return { anywhere, here: unique([...anywhere, ...whole.map(word), ...pieces.map(word)]) };
}

const unique = (patterns: readonly string[]) => [...new Set(patterns)].filter((pattern) => pattern !== "");

/** Letters around a name in an alphabet make it another word; in Chinese no space tells where a name ends. */
function word(text: string): string {
  if (text === "") return "";
  return HAN.test(text) ? literal(text) : `(?<![[:alnum:]])${literal(text).replace(/ /g, "\\s+")}(?:['’]?s)?(?![[:alnum:]])`;
}

/** The text itself, also as it stands inside JSON and in an address, which a list's filter is kept as. */
function literal(text: string): string {
  const inAddress = encodeURIComponent(text);
  return inAddress === text ? plain(text) : `(?:${plain(text)}|${plain(inAddress).replaceAll("%20", "(?:%20|\\+)")})`;
}

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/"/g, '\\\\?"');
