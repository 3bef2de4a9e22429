import { z } from "zod";

import { AppError, fieldError } from "@/lib/errors";

const uniqueness = z.object({ code: z.literal("P2002") });

/**
 * Does a write that gives somebody a stand. Two people may give the same one away at the same moment; the database lets one of them, and
 * the other is told so, at the field where there is one.
 */
export async function onTakenStand<T>(field: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!uniqueness.safeParse(error).success) throw error;
    throw field === "" ? new AppError("stand_taken") : fieldError(field, "stand_taken");
  }
}
