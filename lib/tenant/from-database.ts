import { z } from "zod";

import { AppError } from "@/lib/errors";

const databaseError = z.object({ code: z.string() });

/** A reference to a row that is not there (or not this organizer's) and a broken uniqueness are the caller's mistakes; the rest is ours. */
export function fromDatabase(error: unknown): AppError {
  if (isKeptField(error)) return new AppError("field_kept");
  const parsed = databaseError.safeParse(error);
  if (!parsed.success) return new AppError("unexpected");
  if (parsed.data.code === "P2003" || parsed.data.code === "P2025") return new AppError("not_found");
  if (parsed.data.code === "P2002") return new AppError("already_exists");
  return new AppError("unexpected");
}

/** What the guard of single fields says (keep_fields in the migrations), through however many layers. */
function isKeptField(error: unknown): boolean {
  return error instanceof Error && (error.message.includes("kept field:") || isKeptField(error.cause));
}
