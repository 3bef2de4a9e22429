import type { ReactNode } from "react";

/** What will be here, why it is not, one act. */
export function Empty({ text, act }: { text: string; act?: ReactNode }) {
  return (
    <div className="py-10 ink2">
      <p>{text}</p>
      {act && <p className="mt-3">{act}</p>}
    </div>
  );
}
