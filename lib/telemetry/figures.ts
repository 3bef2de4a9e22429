/** What is counted and timed where somebody collects it; nothing is kept where nobody does. */
export interface Figures {
  request(of: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void;
  job(of: { readonly kind: string; readonly outcome: "done" | "failed" }, seconds: number): void;
}

declare global {
  var fairbondFigures: Figures | undefined;
}

const NOBODY: Figures = { request: () => undefined, job: () => undefined };

/** One a process: whoever collects sets it once at the start. */
export const figures = (): Figures => globalThis.fairbondFigures ?? NOBODY;
