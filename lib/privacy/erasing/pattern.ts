/** What is looked for, with its borders and without. */
export interface Pattern {
  readonly exact: string;
  readonly hint: string;
}

/** A text as an expression that means itself, also where it stands inside JSON. */
export const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/"/g, '\\\\?"');

/** The text itself, also as it stands in an address, which a list's filter is kept as. */
export function encoded(text: string): string {
  const inAddress = encodeURIComponent(text);
  return inAddress === text ? plain(text) : `(?:${plain(text)}|${plain(inAddress).replaceAll("%20", "(?:%20|\\+)")})`;
}
