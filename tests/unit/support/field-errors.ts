import type { z } from "zod";

/** The first code at each field, as a form would show it. */
export function fieldErrors(schema: z.ZodType, input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input);
  const errors: Record<string, string> = {};
  for (const issue of parsed.error?.issues ?? []) errors[issue.path.map(String).join(".")] ??= issue.message;
  return errors;
}
