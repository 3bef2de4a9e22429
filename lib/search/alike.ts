/**
 * Whether every word of the query stands in the text but for a typing mistake or two: one in words of four letters or more, two from eight. The
 * database's likeness by trigrams finds who may be meant; this says who is.
 */
export function isAlike(query: string, text: string): boolean {
  const folded = plain(text);
  return plain(query).split(/\s+/).filter((word) => word !== "").every((word) => edits(word, folded) <= allowed([...word].length));
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

function allowed(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/** The fewest letters to add, drop, change or swap with a neighbour until the word stands somewhere in the text (Sellers 1980, with the swap of Damerau 1964). */
function edits(word: string, text: string): number {
  const letters = [...word];
  let before: number[] = [];
  let last = letters.map((_, place) => place + 1);
  let best = letters.length;
  let previous = "";
  for (const letter of text) {
    const now: number[] = [];
    for (const [place, wanted] of letters.entries()) {
      const above = place === 0 ? 0 : (last[place - 1] ?? 0);
      const beside = place === 0 ? 0 : (now[place - 1] ?? 0);
      let cost = Math.min(above + (wanted === letter ? 0 : 1), (last[place] ?? 0) + 1, beside + 1);
      if (place > 0 && wanted === previous && letters[place - 1] === letter) cost = Math.min(cost, (place === 1 ? 0 : (before[place - 2] ?? place - 1)) + 1);
      now.push(cost);
    }
    best = Math.min(best, now.at(-1) ?? best);
    before = last;
    last = now;
    previous = letter;
  }
  return best;
}
