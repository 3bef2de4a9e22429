import { signed } from "@/lib/format/signed";

/** A Brier skill in percent with its sign; a dash where all outcomes were the same. */
export function skillText(skill: number | null | undefined): string {
  return skill === null || skill === undefined ? "–" : `${signed(100 * skill, 1)} %`;
}
