/** Two letters that the runtime has a name for and that are no country: groups, placeholders, and codes that ISO 3166-1 only keeps free. */
const NO_COUNTRIES = new Set(["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"]);
const NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/**
 * Whether two capital letters are a country or territory: those of ISO 3166-1 in use and XK (Kosovo), as the runtime's Unicode CLDR knows them.
 * What is named under another code now (UK, DD) is not one.
 */
export function isCountry(letters: string): boolean {
  return /^[A-Z]{2}$/.test(letters) && !NO_COUNTRIES.has(letters) && NAMES.of(letters) !== undefined && new Intl.Locale(`und-${letters}`).region === letters;
}
