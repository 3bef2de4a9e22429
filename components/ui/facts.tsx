import type { ReactNode } from "react";

/** What is known of one record, a line each; what is not known is left out. */
export function Facts({ rows }: { rows: readonly { readonly label: string; readonly value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {rows
        .filter(({ value }) => value !== null && value !== false && value !== "")
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
