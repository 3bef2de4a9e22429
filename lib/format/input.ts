import { z } from "zod";

import { isCountry } from "./countries";

/**
 * The kinds of field that forms share. Each message is an error code, so that the sentence is chosen in the reader's language.
 * Forms send text: an empty field is null where it is optional.
 */
export const requiredText = (max: number) => z.string("required").trim().min(1, "required").max(max, "too_long");

export const optionalText = (max: number) =>
  z.string().trim().max(max, "too_long").optional().transform((text) => (text === undefined || text === "" ? null : text));

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day as YYYY-MM-DD; becomes midnight UTC, as PostgreSQL's date does. Years 1900–2200. */
export const day = z
  .string("required")
  .trim()
  .min(1, "required")
  .refine((text) => ISO_DAY.test(text) && isDay(text), "not_a_date")
  .transform((text) => new Date(`${text}T00:00:00Z`));

export const optionalDay = z
  .string()
  .trim()
  .optional()
  .refine((text) => text === undefined || text === "" || (ISO_DAY.test(text) && isDay(text)), "not_a_date")
  .transform((text) => (text === undefined || text === "" ? null : new Date(`${text}T00:00:00Z`)));

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && date.getUTCFullYear() >= 1900 && date.getUTCFullYear() <= 2200;
}

/** A number as a person types it, with comma or point for decimals; null when empty. */
export const optionalNumber = (limits: { min: number; max: number }) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, context) => {
      if (text === undefined || text === "") return null;
      const value = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
      const code = Number.isNaN(value) ? "not_a_number" : value < limits.min ? "too_small" : value > limits.max ? "too_large" : null;
      if (code === null) return value;
      context.addIssue({ code: "custom", message: code });
      return z.NEVER;
    });

/** Two decimals are the most that an invoice has; a separator for thousands is refused rather than read as a decimal point. */
const MONEY = /^-?\d+([.,]\d{1,2})?$/;

function asMoney(text: string, context: z.RefinementCtx): string {
  const plain = text.replace(",", ".");
  const code = !MONEY.test(text) ? (/^-?\d+([.,]\d+)?$/.test(text) ? "not_money" : "not_a_number") : plain.startsWith("-") ? "too_small" : /^\d{13}/.test(plain) ? "too_large" : null;
  if (code === null) return plain;
  context.addIssue({ code: "custom", message: code });
  return z.NEVER;
}

/** An amount of money as text, exactly as it is kept: it never becomes a binary fraction on its way to the database. Null when empty. */
export const optionalMoney = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => (text === undefined || text === "" ? null : asMoney(text, context)));

export const money = z.string("required").trim().min(1, "required").transform(asMoney);

/** A currency by its three letters, as ISO 4217 writes them. */
export const currency = z.string("required").trim().toUpperCase().regex(/^[A-Z]{3}$/, "not_a_currency");

/** A country by its two letters, in capitals or not; null when empty. */
export const optionalCountry = optionalText(2)
  .transform((text) => text?.toUpperCase() ?? null)
  .refine((letters) => letters === null || isCountry(letters), "unknown_country");

export const id = z.uuid("not_an_id");

/** An id that a person picks from a list: nothing picked is a field left empty, not an unknown record. */
export const pickedId = z.string("required").min(1, "required").pipe(id);

export const optionalId = z
  .string()
  .optional()
  .refine((text) => text === undefined || text === "" || z.uuid().safeParse(text).success, "not_an_id")
  .transform((text) => (text === undefined || text === "" ? null : text));

export const choice = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options, "not_a_choice");

export const optionalChoice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.union([z.enum(options), z.literal("")], "not_a_choice").optional().transform((value) => (value === undefined || value === "" ? null : value));

export const optionalEmail = z
  .string()
  .trim()
  .max(254, "too_long")
  .optional()
  .refine((text) => text === undefined || text === "" || z.email().safeParse(text).success, "not_an_email")
  .transform((text) => (text === undefined || text === "" ? null : text));

/** When the record was last changed, as the form was given it: a newer change by somebody else is a conflict. */
export const seenVersion = z.string().optional().transform((text) => (text === undefined || text === "" ? null : text));
