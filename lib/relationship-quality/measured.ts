/**
 * One answer to "too little data", given by every function of this module: `null` with the count and the reason.
 * Never 0, 1 or NaN, and never an exception: too few answers is a state of the world, not a mistake of the caller.
 */
export type Measured<T> =
  | { readonly value: T; readonly n: number; readonly reason?: undefined }
  | { readonly value: null; readonly n: number; readonly reason: TooLittle };

/** Why there is no value. A key, so that both interface languages can say it; `needed` is the smallest n that would do. */
export interface TooLittle {
  readonly code:
    | "too_few_answers"
    | "too_few_respondents"
    | "too_few_exhibitors"
    | "too_few_items"
    | "no_variance"
    | "singular"
    | "improper_solution"
    | "not_converged"
    | "no_evidence"
    | "one_outcome_only";
  readonly needed?: number;
  readonly detail?: string;
}

export function measured<T>(value: T, n: number): Measured<T> {
  return { value, n };
}

export function tooLittle(n: number, code: TooLittle["code"], more: Omit<TooLittle, "code"> = {}): { readonly value: null; readonly n: number; readonly reason: TooLittle } {
  return { value: null, n, reason: { code, ...more } };
}
