import type { FormDefinition, FormSection } from "./schema";

/**
 * The form as one respondent sees it: the questions of a section that draws its order stand in an order that the seed alone decides, so
 * that a reload, another language and another device show the same. Rows of a matrix keep their cells together.
 */
export function inOrderFor(definition: FormDefinition, seed: string): FormDefinition {
  if (!definition.sections.some(({ shuffle }) => shuffle === true)) return definition;
  return { ...definition, sections: definition.sections.map((section, index) => (section.shuffle === true ? shuffled(section, `${seed}:${index}`) : section)) };
}

function shuffled(section: FormSection, seed: string): FormSection {
  const { matrix } = section;
  if (!matrix) return { ...section, questions: drawn(section.questions, seed) };
  const width = matrix.columns.length;
  const rows = drawn(matrix.rows.map((row, index) => ({ row, cells: section.questions.slice(index * width, (index + 1) * width) })), seed);
  return { ...section, matrix: { ...matrix, rows: rows.map(({ row }) => row) }, questions: rows.flatMap(({ cells }) => cells) };
}

/** Fisher and Yates's shuffle, every order equally likely as far as the generator goes. */
function drawn<T>(list: readonly T[], seed: string): T[] {
  const next = generator(seed);
  const result: T[] = [];
  for (const [index, item] of list.entries()) {
    const place = Math.floor(next() * (index + 1));
    const displaced = result[place];
    if (place === index || displaced === undefined) result.push(item);
    else {
      result.push(displaced);
      result[place] = item;
    }
  }
  return result;
}

/** Numbers from 0 to 1 that the seed decides: FNV-1a over its letters, stepped on by a 32-bit mixer. Nothing secret hangs on them. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x100000000;
  };
}
