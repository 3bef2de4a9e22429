import { AppError } from "@/lib/errors";

/** The condition that a row is still as its reader saw it. Text that is no date matches no row, so it ends as a conflict. */
export function asSeen(seenVersion: string | null): { updatedAt?: Date } {
  if (seenVersion === null) return {};
  const updatedAt = new Date(seenVersion);
  return { updatedAt: Number.isNaN(updatedAt.getTime()) ? new Date(0) : updatedAt };
}

/** After a guarded update: one row is well; none means that it is not there, or that somebody was faster. */
export async function expectOne(count: number, stillThere: () => Promise<unknown>): Promise<void> {
  if (count === 1) return;
  throw new AppError((await stillThere()) === null ? "not_found" : "conflict");
}
