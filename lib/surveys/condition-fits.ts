/**
 * Whether conditions can be met at all. The schema asks it of every form, so this knows only as much of a form's shape as it looks at.
 */

/** Where in a form something stands; a section as a whole stands before its first question. */
export interface Place {
  readonly section: number;
  readonly question: number | null;
}

interface Shape<Q> {
  readonly sections: readonly { readonly questions: readonly Q[]; readonly shuffle?: boolean; readonly matrix?: object }[];
}

interface Asked {
  readonly id: string;
  readonly scale: { readonly kind: string } | { readonly kind: "choices"; readonly options: readonly { readonly id: string }[] };
}

type Wanted = { readonly kind: "is"; readonly question: string; readonly values: readonly string[] } | { readonly kind: "between"; readonly question: string; readonly min: number; readonly max: number };

/** A condition fits when its question is asked before, on a scale that has such answers. */
export function conditionFits(definition: Shape<Asked>, condition: Wanted, at: Place): boolean {
  const asked = questionsBefore(definition, at).find(({ id }) => id === condition.question);
  return asked !== undefined && fitsScale(asked, condition);
}

/**
 * The questions that are certainly asked before this place. Within a section whose order is drawn nobody knows what comes first, so
 * there only earlier sections count; the cells of a matrix are one card and stand under no condition of each other.
 */
export function questionsBefore<Q>({ sections }: Shape<Q>, { section, question }: Place): readonly Q[] {
  const here = sections[section];
  const own = here === undefined || question === null || here.shuffle === true || here.matrix ? [] : here.questions.slice(0, question);
  return [...sections.slice(0, section).flatMap((earlier) => earlier.questions), ...own];
}

function fitsScale({ scale }: Asked, condition: Wanted): boolean {
  if (condition.kind === "between") return ["agree7", "scale", "number"].includes(scale.kind) && condition.min <= condition.max;
  const offered = "options" in scale ? scale.options.map(({ id }) => id) : scale.kind === "yes_no" ? ["yes", "no"] : [];
  return condition.values.every((value) => offered.includes(value));
}
