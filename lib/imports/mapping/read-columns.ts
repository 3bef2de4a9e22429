import type { KnownEdition } from "../planning/known-editions";
import { type AnswersMapping, COLUMN_USES, type ColumnUse, EXHIBITOR_FIELDS, type ExhibitorField, type ExhibitorsMapping, type MappedConstruct, type MappedQuestion, STANDS_FOR } from "../schema";

/** What the columns page sends: text by field name. */
type Fields = Readonly<Record<string, unknown>>;

interface Chosen {
  readonly decimal: ExhibitorsMapping["decimal"];
  readonly dates: ExhibitorsMapping["dates"];
  readonly editionId: string;
}

/** The columns page of an exhibitor list: `use.3` says which field column 3 fills. A field chosen twice keeps its first column. */
export function readExhibitorColumns(headers: readonly string[], fields: Fields, chosen: Chosen, editions: readonly KnownEdition[]): ExhibitorsMapping {
  const columns: Partial<Record<ExhibitorField, string>> = {};
  const own: Record<string, string> = {};
  headers.forEach((header, i) => {
    const [, ownId] = /^own-([0-9a-f-]{36})$/.exec(String(fields[`use.${i}`])) ?? [];
    if (ownId !== undefined) own[ownId] ??= header;
    const field = EXHIBITOR_FIELDS.find((one) => one === fields[`use.${i}`]);
    if (field !== undefined) columns[field] ??= header;
  });
  return { kind: "exhibitors", columns, own, decimal: chosen.decimal, dates: chosen.dates, edition: editionNamed(editions, chosen.editionId) };
}

interface ChosenAnswers extends Chosen {
  readonly title: string;
  readonly language: AnswersMapping["language"];
  readonly rowName: string;
  readonly day: Date | null;
}

/**
 * The columns page of an answers file. Constructs are named in the column's own line, several with semicolons between them;
 * what they stand for is chosen below, by their number in `known`.
 */
export function readAnswerColumns(headers: readonly string[], fields: Fields, chosen: ChosenAnswers, editions: readonly KnownEdition[], known: AnswersMapping): AnswersMapping {
  const text = (name: string): string => (typeof fields[name] === "string" ? fields[name].trim() : "");
  const uses = headers.map((_, i): ColumnUse => COLUMN_USES.find((use) => use === fields[`use.${i}`]) ?? "ignore");
  const columnFor = (use: ColumnUse): string | undefined => headers[uses.indexOf(use)];
  const constructs = new Map<string, string[]>();
  const questions = headers.flatMap((column, i): MappedQuestion[] => {
    const wording = known.questions.find((question) => question.column === column)?.wording ?? null;
    if (uses[i] === "text") return [{ column, wording, scale: null, reverse: false, guessed: false }];
    if (uses[i] !== "question") return [];
    const [min, max] = [Number(text(`min.${i}`) || "1"), Number(text(`max.${i}`) || "7")];
    for (const name of text(`construct.${i}`).split(/[;；]/)) if (name.trim() !== "") constructs.set(name.trim().slice(0, 120), [...(constructs.get(name.trim().slice(0, 120)) ?? []), column]);
    return [{ column, wording, scale: Number.isFinite(min) && Number.isFinite(max) && min < max ? { min, max } : { min: 1, max: 7 }, reverse: fields[`reverse.${i}`] === "on", guessed: false }];
  });
  const name = columnFor("name");
  const key = columnFor("key");
  const dayColumn = columnFor("day");
  const editionColumn = columnFor("edition");
  return {
    kind: "answers",
    title: chosen.title,
    system: known.system,
    language: chosen.language,
    respondent: chosen.rowName !== "" ? { by: "row", name: chosen.rowName } : key !== undefined ? { by: "key", column: key } : name !== undefined ? { by: "name", column: name } : null,
    answeredOn: dayColumn !== undefined ? { column: dayColumn } : chosen.day === null ? null : { day: chosen.day.toISOString().slice(0, 10) },
    edition: editionColumn !== undefined ? { column: editionColumn } : editionNamed(editions, chosen.editionId),
    knownBy: headers.filter((_, i) => fields[`known.${i}`] === "on"),
    questions,
    constructs: [...constructs].map(([construct, columns]) => ({ name: construct, columns, standsFor: standsForOf(construct, fields, known) })),
    decimal: chosen.decimal,
    dates: chosen.dates,
  };
}

function standsForOf(name: string, fields: Fields, known: AnswersMapping): MappedConstruct["standsFor"] {
  const index = known.constructs.findIndex((construct) => construct.name === name);
  return index === -1 ? null : (STANDS_FOR.find((one) => one === fields[`standsFor.${index}`]) ?? null);
}

/** The choice is by id and kept by name; an id that is not this organizer's chooses nothing. */
function editionNamed(editions: readonly KnownEdition[], id: string): { show: string; edition: string } | null {
  const edition = editions.find((one) => one.id === id);
  return edition ? { show: edition.show.name, edition: edition.name } : null;
}
