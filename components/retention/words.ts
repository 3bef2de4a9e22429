import { editionLabel } from "@/lib/format/edition-label";
import { figure } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import type { EditionOfShow } from "@/lib/retention/types";

/** "Hearth & Harbour 2025 → 2026". */
export function pairLabel({ from, to }: { readonly from: EditionOfShow; readonly to: EditionOfShow }, locale: string): string {
  return `${editionLabel(from, locale)} → ${to.name}`;
}

/** Money that may be less than none: the minus is a minus, not a hyphen, and nothing lost is no minus nought. */
export function changeText(amount: number, locale: Locale): string {
  return `${amount < 0 ? "−" : ""}${figure(Math.abs(amount), locale)}`;
}

export const PERCENT_TICKS = [0, 25, 50, 75, 100].map((at) => ({ at, text: `${at} %` }));
