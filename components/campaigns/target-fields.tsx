"use client";

import { useTranslations } from "next-intl";

import { TextField } from "@/components/ui/fields";
import type { ResponseTarget } from "@/lib/campaigns/schema";

/** The share of answers wished for: of all, and of each segment. */
export function TargetFields({ segments, targets }: { segments: readonly string[]; targets: readonly ResponseTarget[] }) {
  const t = useTranslations("campaigns.targets");
  const of = (segment: string | null) => {
    const share = targets.find((target) => target.segment === segment)?.share;
    return share === undefined ? "" : String(Math.round(share * 100));
  };
  return (
    <section className="grid max-w-[720px] gap-4">
      <h2>{t("title")}</h2>
      <p className="s13 ink2">{t("hint")}</p>
      <div className="grid gap-4 md:grid-cols-3">
        <TextField name="share:" inputMode="numeric" label={t("all")} initial={of(null)} />
        {segments.map((segment) => (
          <TextField key={segment} name={`share:${segment}`} inputMode="numeric" label={segment} initial={of(segment)} />
        ))}
      </div>
    </section>
  );
}
