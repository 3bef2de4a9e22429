import { z } from "zod";

/** What an error may say in a log: its kind, its code and where it arose. Its message may quote what somebody wrote, so it stays out. */
export interface ErrorFacts {
  readonly error: string;
  readonly code?: string;
  readonly digest?: string;
  readonly at: readonly string[];
}

const coded = z.object({ code: z.string().regex(/^\w{1,40}$/) });
const digested = z.object({ digest: z.string().regex(/^\w{1,40}$/) });
/** Enough to find the place, not enough to fill the log. */
const MOST_PLACES = 6;

export function errorFacts(error: unknown): ErrorFacts {
  const code = coded.safeParse(error);
  const digest = digested.safeParse(error);
  return {
    error: error instanceof Error ? error.constructor.name : typeof error,
    ...(code.success ? { code: code.data.code } : {}),
    ...(digest.success ? { digest: digest.data.digest } : {}),
    at: error instanceof Error ? places(error.stack ?? "") : [],
  };
}

/** The places of a stack, whose first lines are the message, which may be several lines long. */
function places(stack: string): string[] {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line) && /:\d+:\d+\)?$/.test(line))
    .slice(0, MOST_PLACES)
    .map((line) => line.trim().replace(/^at /, ""));
}

/** A text of ours or of a library's without what could lead to a person or open a door: addresses of mail, what follows a question mark, secrets of links. */
export function harmless(text: string): string {
  return text
    .replace(/[^\s<>"'(]+@[^\s<>"')]+/g, "[address]")
    .replace(/\?[^\s"']*/g, "")
    .replace(/\/(s|p|calendar)\/[^\s"'/]+/g, "/$1/[secret]")
    .replace(/\b[\w-]{32,}\b/g, "[secret]")
    .slice(0, 500);
}
