import { type Pattern, plain } from "./pattern";

/** What people write between the digits of a number; an address writes a plus for a space. */
const BETWEEN = "(?:[ \\u00a0\\u3000().\\/+-]|%20|%28|%29){0,3}";
/** Neither in the middle of a longer number or word, nor a part of a record's own number (hexadecimal fours with hyphens), nor behind a decimal point. */
const BEFORE = "(?:(?<![0-9A-Za-z]|[0-9A-Fa-f]{4}-|[0-9]\\.)|(?<=%[0-9A-Fa-f]{2}))";
const AFTER = "(?![0-9A-Za-z]|-[0-9A-Fa-f]{4}-|\\.[0-9])";
/** Shorter is an extension, or any figure: looked for in texts about the company alone. */
const SHORTEST = 7;
const SHORTEST_AT_HOME = 5;
const SHORTEST_NATIONAL = 8;

/**
 * A telephone number however it is spaced, with its country's prefix or without: +44 20 5550 1234, 0044 (0)20 55501234 and 020-5550-1234 are one.
 */
export function telephonePatterns(phone: string): { anywhere: Pattern[]; here: Pattern[] } {
  const written = phone.normalize("NFKC").trim();
  const digits = written.replace(/\D/g, "");
  // what could be a day is that number only as it is written
  if (digits.length < SHORTEST || /^(?:19|20)\d{6}$/.test(digits)) {
    const literal = digits.length < SHORTEST_AT_HOME ? [] : [{ exact: `${BEFORE}${plain(written)}${AFTER}`, hint: plain(written) }];
    return digits.length < SHORTEST ? { anywhere: [], here: literal } : { anywhere: literal, here: [] };
  }
  return { anywhere: coresOf(written, digits).map(spaced), here: [] };
}

/** The digits that any way of writing it has: without zeros in front, and of an international number also without the country's, which are one to three. */
function coresOf(written: string, digits: string): string[] {
  const whole = digits.replace(/^0+/, "");
  if (!/^(?:\+|00)/.test(written)) return [whole];
  const prefixes = /^[17]/.test(whole) ? [1] : [2, 3];
  return [whole, ...prefixes.map((length) => whole.slice(length).replace(/^0+/, "")).filter((core) => core.length >= SHORTEST_NATIONAL)];
}

function spaced(core: string): Pattern {
  const number = [...core].join(BETWEEN);
  return { exact: `${BEFORE}(?:(?:\\+|%2[Bb]|00)[0-9]{0,3}${BETWEEN})?(?:\\(?0\\)?${BETWEEN})?${number}${AFTER}`, hint: number };
}
