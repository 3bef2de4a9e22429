import { z } from "zod";

/** A form sends one value for each ticked box; they travel on as one field, a JSON list. */
export function asList(form: FormData, ...names: readonly string[]): void {
  for (const name of names) form.set(name, JSON.stringify(form.getAll(name).filter((value) => typeof value === "string" && value !== "")));
}

/** What `asList` made, read again: each value by its own schema. */
export function listOf<T extends z.ZodType>(item: T, max: number) {
  return z
    .string("not_a_choice")
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "not_a_choice" });
        return z.NEVER;
      }
    })
    .pipe(z.array(item, "not_a_choice").max(max, "too_long"));
}
