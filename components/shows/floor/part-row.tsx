import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** One thing of a short list; its form folds out below it. */
export function PartRow({ children, edit, form }: { children: ReactNode; edit: string | null; form: ReactNode }) {
  const common = useTranslations("common");
  return (
    <li>
      <div>{children}</div>
      {edit !== null && (
        <details className="mt-1">
          <summary className="cursor-pointer text-accent s13" aria-label={edit}>
            {common("edit")}
          </summary>
          <div className="mt-3 mb-4 grid gap-3">{form}</div>
        </details>
      )}
    </li>
  );
}
