import type { ReactNode } from "react";

/** An act that is seldom needed, folded away at the end of its page. */
export function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <section className="part max-w-[640px]">
      <details open={open}>
        <summary className="cursor-pointer text-accent">{title}</summary>
        <div className="mt-3">{children}</div>
      </details>
    </section>
  );
}
