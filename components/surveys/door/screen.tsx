import type { ReactNode } from "react";

interface Props {
  readonly heading: string | null;
  /** What the script shows above this screen. */
  readonly progress: { readonly step: string; readonly value: number };
  readonly left: string;
  readonly children: ReactNode;
}

/** One idea with two to four questions: a part of the long page, or a screen of its own. */
export function Screen({ heading, progress, left, children }: Props) {
  return (
    <section data-screen="" data-step={progress.step} data-share={progress.value.toFixed(3)} data-left={left}>
      {heading !== null && <h2 tabIndex={-1}>{heading}</h2>}
      {children}
    </section>
  );
}
