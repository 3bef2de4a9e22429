import type pg from "pg";

export interface Question {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: unknown[];
  readonly types: pg.CustomTypesConfig;
}

type Rows = readonly unknown[];

interface Waiting {
  readonly question: Question;
  readonly answer: (rows: Rows) => void;
  readonly fail: (reason: unknown) => void;
}

/** Sends questions on one connection, in one transaction that a statement opens; each has its own answer. */
export type SendTogether = (begin: string, questions: readonly Question[]) => Promise<PromiseSettledResult<Rows>[]>;

/** PostgreSQL's word for a statement in a transaction that an earlier one has broken. */
const BROKEN_BEFORE = "25P02";

/**
 * Gathers the questions that are asked in the same moment for the same organizer, and asks them over one connection in one transaction: a page of
 * twenty small questions opens three transactions and not twenty, and its statements stay prepared on few connections. One that fails takes no other with it: those after it
 * are asked again by themselves.
 */
export function createTogether(beginOf: () => string, send: SendTogether): (question: Question) => Promise<Rows> {
  const gathered = new Map<string, Waiting[]>();

  const ask = async (begin: string, waiting: readonly Waiting[]): Promise<void> => {
    const answers = await send(begin, waiting.map(({ question }) => question));
    const again: Waiting[] = [];
    waiting.forEach((one, index) => {
      const answer = answers[index];
      if (answer?.status === "fulfilled") one.answer(answer.value);
      else if (index > 0 && isBrokenBefore(answer?.reason)) again.push(one);
      else one.fail(answer?.reason);
    });
    await Promise.all(again.map((one) => askOrFail(begin, [one])));
  };
  const askOrFail = (begin: string, waiting: readonly Waiting[]): Promise<void> =>
    ask(begin, waiting).catch((reason: unknown) => {
      for (const { fail } of waiting) fail(reason);
    });

  return (question) =>
    new Promise<Rows>((answer, fail) => {
      const begin = beginOf();
      const waiting = gathered.get(begin) ?? [];
      if (waiting.length === 0) {
        gathered.set(begin, waiting);
        // after the promises that are already on their way, so that loaders which wait for the same thing ask together
        setImmediate(() => {
          gathered.delete(begin);
          void askOrFail(begin, waiting);
        });
      }
      waiting.push({ question, answer, fail });
    });
}

function isBrokenBefore(reason: unknown): boolean {
  return reason instanceof Error && "code" in reason && reason.code === BROKEN_BEFORE;
}
