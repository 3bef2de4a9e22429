import type { Question } from "@/lib/surveys/schema";

/** A closed question takes 8–10 seconds, a written answer about half a minute: our assumption until times are measured. */
const SECONDS = { closed: 10, typed: 30 };

/** Minutes that these questions take, rounded to the nearest, at least one. */
export function minutesFor(questions: readonly Question[]): number {
  const seconds = questions.reduce((sum, { scale }) => sum + (scale.kind === "text" ? SECONDS.typed : SECONDS.closed), 0);
  return Math.max(1, Math.round(seconds / 60));
}
