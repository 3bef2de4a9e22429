/** How often a text is seen before it is worth a name, and how many names a connection may hold. */
const WORTH_A_NAME = 3;
const MOST_NAMES = 400;
const MOST_SEEN = 4000;
/** To PostgreSQL the empty name is the statement that is planned anew each time. */
const UNNAMED = "";

/**
 * Names for prepared statements, so that the server plans a frequent statement once a connection and not at every call.
 * Texts that vary with the number of their rows stay unnamed until they come back; the number of names has an end.
 */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMES) return UNNAMED;
    const times = (seen.get(sql) ?? 0) + 1;
    if (times < WORTH_A_NAME) {
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.set(sql, times);
      return UNNAMED;
    }
    seen.delete(sql);
    const name = `fb${names.size}`;
    names.set(sql, name);
    return name;
  };
}
