import { constructScore, exhibitorScore, FILTERED_CONSTRUCTS, findItem, withinGroupAgreement } from "@/lib/relationship-quality";
import type { Agreement } from "./types";

export interface NamedAnswers {
  readonly answeredOn: Date;
  /** Item → answer as given. */
  readonly answers: ReadonlyMap<string, number>;
}

const POINTS = 7;

/** Divided or agreed, by the heart: the spread of respondents' scores by construct, and r_wg over the seven-point items. */
export function compareAnswers(wave: readonly NamedAnswers[]): Agreement | null {
  if (wave.length === 0) return null;
  const items = [...new Set(wave.flatMap(({ answers }) => [...answers.keys()]))].flatMap((id) => findItem(id) ?? []).filter(({ scale }) => scale.kind === "agree");
  const compared = FILTERED_CONSTRUCTS.flatMap((construct) => {
    const own = items.filter((item) => item.construct === construct);
    const scores = wave.flatMap(({ answers }) => constructScore(own.map(({ id, reverse }) => ({ id, answer: answers.get(id) ?? null, reverse, min: 1, max: POINTS }))).value ?? []);
    const result = scores.length < 2 ? null : exhibitorScore(scores.map((score) => ({ score })), null).value;
    return result ? [{ construct, divided: result.divided, sd: result.betweenRespondentsSd ?? 0, low: Math.min(...scores), high: Math.max(...scores) }] : [];
  });
  const table = wave.map(({ answers }) => items.map(({ id, reverse }) => turned(answers.get(id), reverse)));
  const days = wave.map(({ answeredOn }) => answeredOn.getTime());
  return {
    people: wave.length,
    from: new Date(Math.min(...days)),
    to: new Date(Math.max(...days)),
    rwg: withinGroupAgreement(table, POINTS).value,
    divided: compared.filter(({ divided }) => divided).toSorted((a, b) => b.sd - a.sd).map(({ construct, sd, low, high }) => ({ construct, sd, low, high })),
    compared: compared.length,
  };
}

function turned(answer: number | undefined, reverse: boolean): number | null {
  if (answer === undefined) return null;
  return reverse ? 1 + POINTS - answer : answer;
}
