import { rateInput, type RateInput } from "./schema";
import type { RatesSaved } from "./types";

/** A pasted list, "currency;day;rate" a line; tabs do as well. Empty lines and a heading are passed over; a currency and day stand once. */
export function readPastedRates(text: string): { readonly rates: readonly RateInput[]; readonly problems: RatesSaved["problems"] } {
  const rates: RateInput[] = [];
  const problems: RatesSaved["problems"][number][] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((line, index) => {
    const cells = line.split(line.includes("\t") ? "\t" : /[;；]/).map((cell) => cell.trim());
    if (line.trim() === "" || (index === 0 && !/\d/.test(line))) return;
    const complain = (field: RatesSaved["problems"][number]["field"], code: string) => problems.push({ line: index + 1, text: line.trim().slice(0, 80), field, code });
    if (cells.length > 3) return complain("line", "too_long");
    const [currency = "", day = "", rate = ""] = cells;
    const read = rateInput.safeParse({ currency, day, rate });
    if (!read.success) return read.error.issues.forEach(({ path: [at], message }) => complain(at === "day" || at === "rate" ? at : "currency", message));
    const key = `${read.data.currency} ${day}`;
    if (seen.has(key)) return complain("day", "already_exists");
    seen.add(key);
    rates.push(read.data);
  });
  return { rates, problems };
}
