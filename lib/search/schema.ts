import { z } from "zod";

/** One Chinese character says as much as two letters; a single letter would find half of everything. */
const saysSomething = (text: string): boolean => /\p{Script=Han}/u.test(text) || [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length >= 2;

/** What is searched for, or null where nothing is asked yet. Full-width letters and digits are those of the keyboard. */
export const searchQuery = z
  .string()
  .transform((text) => text.normalize("NFKC").replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim().slice(0, 100))
  .transform((text) => (saysSomething(text) ? text : null))
  .nullable()
  .catch(null);

export const RESULTS_AT_A_GLANCE = 6;
export const RESULTS_A_PAGE = 20;
