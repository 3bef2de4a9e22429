/** What SurveyMonkey writes into the second header above an answer that has no row or option of its own. */
const ALONE = new Set(["", "Response", "Open-Ended Response", "回复", "开放式回复"]);

/**
 * The header of a SurveyMonkey export, whose first line has a question once, above the first of its columns, and whose second says which row or option each column is;
 * null for any other file.
 */
export function joinedHeaders(first: readonly string[], second: readonly string[]): string[] | null {
  const [one, two] = [first[0]?.trim(), first[1]?.trim()];
  if (!/^(Respondent ?ID|答题者 ?ID)$/i.test(one ?? "") || !/^(Collector ?ID|收集器 ?ID)$/i.test(two ?? "") || (second[0] ?? "").trim() !== "") return null;
  let question = "";
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const [own, part] = [(first[index] ?? "").trim(), (second[index] ?? "").trim()];
    if (own !== "") question = own;
    return ALONE.has(part) ? question : `${question} [${part}]`;
  });
}
