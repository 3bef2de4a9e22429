import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import type { OwnField } from "./types";

/** An own field in the words of its form, for whoever was slower to save it. */
export function fieldAsForm({ label, labelZh, help, helpZh, required, options, version }: OwnField): Theirs {
  const choices = options.flatMap((option, place) => [
    [`option.label.${option.key}`, option.label],
    [`option.labelZh.${option.key}`, option.labelZh ?? ""],
    [`option.place.${option.key}`, String(place + 1)],
    [`option.archived.${option.key}`, option.archived ? "on" : ""],
  ]);
  return theirsOf({ label, labelZh, help, helpZh, required, version }, Object.fromEntries(choices));
}
