import { AppError } from "@/lib/errors";
import { fromDatabase } from "@/lib/tenant/from-database";
import { Refusal, refusalOf } from "./problem";

/** Any failure as the refusal that it is answered with; what nobody expected stays in the log. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const known = error instanceof AppError ? error : fromDatabase(error);
  if (known.code === "unexpected") console.error(error);
  return refusalOf(known);
}
