import "server-only";

import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";

import { AppError } from "@/lib/errors";
import { fieldErrors, textValues } from "./form-action";
import { fromDatabase } from "./from-database";
import type { FormState } from "./form-state";

/** Every form of a person, signed in or not, that belongs to no organizer: parse, do, and turn failures into codes at their fields. Passwords are not sent back. */
export async function personForm<S extends z.ZodType, T>(form: FormData, input: S, run: (input: z.output<S>) => Promise<T>): Promise<FormState<T>> {
  const all = textValues(form);
  const values = Object.fromEntries(Object.entries(all).filter(([name]) => !/password|code/i.test(name)));
  try {
    const parsed = input.safeParse(all);
    if (!parsed.success) return { status: "failed", code: "invalid", fields: fieldErrors(parsed.error), values };
    return { status: "done", value: await run(parsed.data) };
  } catch (error) {
    unstable_rethrow(error);
    const known = error instanceof AppError ? error : fromDatabase(error);
    if (known.code === "unexpected") console.error(error);
    return { status: "failed", code: known.code, fields: known.fields, values, ...(known.seconds === undefined ? {} : { seconds: known.seconds }) };
  }
}
