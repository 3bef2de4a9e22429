/** A column's name as a question id: letters, digits and a few marks, at most 64, each once. */
export function questionIds(columns: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const column of columns) {
    const plain = column.normalize("NFKC").replace(/[^\p{L}\p{N}_.-]+/gu, "_").replace(/^[_.-]+|_+$/g, "").slice(0, 56) || "question";
    let id = plain;
    for (let i = 2; taken.has(id); i++) id = `${plain}-${i}`;
    taken.add(id);
    ids.set(column, id);
  }
  return ids;
}
