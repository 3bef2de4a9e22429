import { useTranslations } from "next-intl";

import type { Counts } from "@/lib/imports/types";

const KINDS = ["exhibitors", "contacts", "participations", "interactions", "invoices", "responses"] as const;

/** "412 exhibitors, 903 participations": only what there is. Returns the sentence part, for use inside others too. */
export function useCountList(): (counts: Counts) => string {
  const t = useTranslations("imports");
  return (counts) =>
    KINDS.filter((kind) => counts[kind] > 0)
      .map((kind) => t(`counts.${kind}`, { count: counts[kind] }))
      .join(t("listSeparator"));
}

export function CountList({ label, counts, none }: { label: string; counts: Counts; none: string }) {
  const text = useCountList()(counts);
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text === "" ? <span className="ink3 font-normal">{none}</span> : text}</dd>
    </div>
  );
}
