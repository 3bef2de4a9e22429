import { type SearchParams, single } from "@/lib/format/address";

export const FORMATS = ["csv", "xlsx", "sav"] as const;
export const WRITINGS = ["labels", "codes"] as const;
export const LAYOUTS = ["wide", "long"] as const;

/** How a file of answers is written. */
export interface FileChoice {
  readonly format: (typeof FORMATS)[number];
  readonly writing: (typeof WRITINGS)[number];
  readonly layout: (typeof LAYOUTS)[number];
  /** Whether anonymous answers are added, as far as the guard lets them. */
  readonly anonymous: boolean;
}

/** What the address asks for; what makes no sense there is the first of each. */
export function fileChoice(params: SearchParams): FileChoice {
  const one = <T extends string>(name: string, options: readonly [T, ...T[]]): T => options.find((option) => option === single(params, name)) ?? options[0];
  return { format: one("format", FORMATS), writing: one("writing", WRITINGS), layout: one("layout", LAYOUTS), anonymous: single(params, "anonymous") === "1" };
}
