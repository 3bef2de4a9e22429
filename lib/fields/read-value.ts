import type { ErrorCode } from "@/lib/errors";
import { day } from "@/lib/format/input";
import { hasOptions, type OwnField } from "./types";

/** As many letters as an index takes, in any script. */
export const MOST_LETTERS = 500;

type Read = { readonly value: string | readonly string[] | null } | { readonly problem: ErrorCode };

/**
 * What a person typed or picked for a field, as it is kept; empty is null. `before` is what stands there: a choice or a person that was archived or left
 * since may stay. Whether a person is a member is asked of the database (`isMember`).
 */
export function readOwnValue(field: OwnField, typed: string | readonly string[], { isMember, before }: { readonly isMember: (id: string) => boolean; readonly before?: string | readonly string[] }): Read {
  if (hasOptions(field.kind)) return readChoices(field, typed, before);
  const text = (typeof typed === "string" ? typed : (typed[0] ?? "")).trim();
  if (text === "") return { value: null };
  if (text === before) return { value: text };
  switch (field.kind) {
    case "text":
      return text.length > MOST_LETTERS ? { problem: "too_long" } : { value: text };
    case "link":
      if (text.length > MOST_LETTERS) return { problem: "too_long" };
      return /^https?:\/\/[^\s]+\.[^\s]+$/i.test(text) ? { value: text } : { problem: "not_an_address" };
    case "number":
    case "money":
      return readFigure(text, field.kind === "money");
    case "day":
      return day.safeParse(text).success ? { value: text } : { problem: "not_a_date" };
    default:
      return isMember(text) ? { value: text } : { problem: "unknown_reference" };
  }
}

function readChoices({ kind, options }: OwnField, typed: string | readonly string[], before: string | readonly string[] | undefined): Read {
  const picked = new Set([typed].flat().filter((key) => key !== ""));
  const had = new Set([before ?? []].flat());
  const known = options.filter(({ key, archived }) => picked.has(key) && (!archived || had.has(key))).map(({ key }) => key);
  if (known.length < picked.size) return { problem: "not_a_choice" };
  if (kind === "choices") return { value: known.length === 0 ? null : known };
  return known.length > 1 ? { problem: "not_a_choice" } : { value: known[0] ?? null };
}

/** A figure with comma or point for decimals, kept as 1234.5: never rounded on its way. A mark for thousands is refused rather than read as a decimal point. */
function readFigure(text: string, money: boolean): Read {
  const [, sign, whole = "", decimals = ""] = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(text) ?? [];
  if (whole === "") return { problem: "not_a_number" };
  if (money && decimals.length > 2) return { problem: "not_money" };
  if (decimals.length > 6) return { problem: "not_a_number" };
  const plain = whole.replace(/^0+(?=\d)/, "");
  if (plain.length > 12) return { problem: "too_large" };
  const rest = decimals.replace(/0+$/, "");
  const figure = rest === "" ? plain : `${plain}.${rest}`;
  return { value: sign && figure !== "0" ? `-${figure}` : figure };
}
