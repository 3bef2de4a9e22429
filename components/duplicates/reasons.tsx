import { useTranslations } from "next-intl";

import type { Reason } from "@/lib/duplicates/types";

/** What two records share, a line each. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTranslations("duplicates.reasons");
  return (
    <ul className="s13">
      {reasons.map(({ kind, value, folded }) => (
        <li key={kind} className="break-words">
          {kind === "name" || kind === "person" ? t(folded ? `${kind}Folded` : kind) : t(kind, { value: value ?? "" })}
        </li>
      ))}
    </ul>
  );
}
