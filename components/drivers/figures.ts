import { minusSigned } from "@/lib/format/signed";

/** A coefficient: two decimals, a real minus. */
export function coefficient(value: number): string {
  return minusSigned(value, 2);
}

/** The ends of an interval in the words of the page; null where there is none. */
export function ends({ low, high }: { readonly low: number | null; readonly high: number | null }, digits: number): { readonly low: string; readonly high: string } | null {
  return low === null || high === null ? null : { low: minusSigned(low, digits), high: minusSigned(high, digits) };
}
