import { z } from "zod";

import { choice, id, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { OWN_KINDS, OWN_NOUNS, type OwnOption } from "./types";

/** More fields or choices than these nobody finds their way through. */
export const MOST_FIELDS = 60;
export const MOST_OPTIONS = 100;

const ticked = z.string().optional().transform((value) => value === "on");

const words = { label: requiredText(80), labelZh: optionalText(80), help: optionalText(300), helpZh: optionalText(300), required: ticked };

/** One choice a line, its Chinese word behind a bar. */
const lines = optionalText(10_000).transform((text, context): Pick<OwnOption, "label" | "labelZh">[] =>
  (text ?? "").split(/\r?\n/).flatMap((line) => {
    const [label = "", labelZh = ""] = line.split(/[|｜]/).map((part) => part.trim());
    if (label === "" && labelZh === "") return [];
    if (label.length > 80 || labelZh.length > 80) context.addIssue({ code: "custom", message: "too_long" });
    return [{ label: label || labelZh, labelZh: labelZh || null }];
  }),
);

export const newFieldInput = z.object({ ...words, noun: choice(OWN_NOUNS), kind: choice(OWN_KINDS), more: lines });
export type NewField = z.output<typeof newFieldInput>;

const OPTION = /^option\.(label|labelZh|place|archived)\.([0-9a-f-]{1,36})$/;

/** A field's words and choices. Each choice that is there already sends four fields named by its key; new ones come a line each. */
export const fieldChange = z.looseObject({ ...words, id, seenVersion, more: lines }).transform(({ id, seenVersion, label, labelZh, help, helpZh, required, more, ...rest }, context) => {
  const said = new Map<string, Record<string, string>>();
  for (const [name, value] of Object.entries(rest)) {
    const [, part, key] = OPTION.exec(name) ?? [];
    if (part && key && typeof value === "string") said.set(key, { ...said.get(key), [part]: value.trim() });
  }
  const options = [...said].map(([key, option]) => {
    if (!option.label) context.addIssue({ code: "custom", path: [`option.label.${key}`], message: "required" });
    for (const part of ["label", "labelZh"] as const) if ((option[part] ?? "").length > 80) context.addIssue({ code: "custom", path: [`option.${part}.${key}`], message: "too_long" });
    const place = Number(option.place ?? "");
    if (!Number.isInteger(place) || place < 0 || place > 1000) context.addIssue({ code: "custom", path: [`option.place.${key}`], message: "not_a_number" });
    return { key, label: option.label ?? "", labelZh: option.labelZh || null, archived: option.archived === "on", place };
  });
  return { id, seenVersion, label, labelZh, help, helpZh, required, more, options: options.toSorted((a, b) => a.place - b.place).map(({ key, label, labelZh, archived }) => ({ key, label, labelZh, archived })) };
});
export type FieldChange = z.output<typeof fieldChange>;

export const moveInput = z.object({ id, way: choice(["up", "down"]) });
export const archiveFieldInput = z.object({ id, archived: choice(["yes", "no"]) });

/** The own values of a form, bundled by `bundleOwn`. */
export const ownTyped = z
  .string()
  .max(200_000, "too_long")
  .optional()
  .transform((text, context): unknown => {
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "invalid" });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.union([z.string(), z.array(z.string()).max(MOST_OPTIONS)])).optional());
export type OwnTyped = z.output<typeof ownTyped>;

/** What the database keeps, read back. */
export const storedOwn = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export const storedOptions = z.array(z.object({ key: z.string(), label: z.string(), labelZh: z.string().nullable(), archived: z.boolean() }));
