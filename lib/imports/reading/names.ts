/** Endings (and Japanese beginnings) that say the legal form of a company and not its name; longest first, because some contain others. */
const LATIN_FORMS = [
  "gesellschaft mit beschrankter haftung",
  "gmbh & co kgaa",
  "gmbh & co kg",
  "gmbh and co kg",
  "gmbh und co kg",
  "ag & co kg",
  "sp z o o",
  "incorporated",
  "corporation",
  "private limited",
  "pvt ltd",
  "pte ltd",
  "pty ltd",
  "co ltd",
  "co limited",
  "limited",
  "company",
  "gmbh",
  "mbh",
  "corp",
  "kgaa",
  "s r l",
  "s p a",
  "s a r l",
  "s a s",
  "s a",
  "b v",
  "n v",
  "a s",
  "e k",
  "e v",
  "a g",
  "srl",
  "spa",
  "sas",
  "sarl",
  "ohg",
  "inc",
  "llc",
  "llp",
  "ltd",
  "plc",
  "kft",
  "aps",
  "pvt",
  "pte",
  "pty",
  "ag",
  "kg",
  "se",
  "ug",
  "ek",
  "ev",
  "sa",
  "bv",
  "nv",
  "oy",
  "ab",
  "as",
  "co",
];
const LATIN_END = new RegExp(`^(.+?) (?:& )?(?:${LATIN_FORMS.join("|")})$`);
const CHINESE_END = /^(.+?)(?:股份有限公司|有限责任公司|有限公司|株式会社|주식회사)$/;
const JAPANESE_START = /^(?:株式会社|주식회사)(.+)$/;

/**
 * A company's name as two lists would agree on it: width, case, accents, punctuation and legal form do not count.
 * `ＡＣＭＥ GmbH & Co. KG` and `Acme` are one company; `上海展缘科技有限公司` and `上海展缘科技` too. A 集团 is another company.
 */
export function foldName(name: string): string {
  const plain = foldText(name);
  let folded = plain;
  for (let stripped = strip(folded); stripped !== folded; stripped = strip(folded)) folded = stripped;
  return folded.replaceAll(" ", "") || plain.replaceAll(" ", "");
}

function strip(name: string): string {
  const rest = LATIN_END.exec(name)?.[1] ?? CHINESE_END.exec(name)?.[1] ?? JAPANESE_START.exec(name)?.[1];
  return rest === undefined ? name : rest.trim();
}

/** Text without width, case, accents and punctuation; words stay apart. For comparing headers, names of people, editions and words. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replaceAll("ß", "ss")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();
}
