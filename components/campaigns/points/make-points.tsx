"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/check-field";
import { ChoiceField, HiddenField } from "@/components/ui/fields";
import { createPointsAction } from "@/lib/campaigns/points/actions";
import { POINT_SETS } from "@/lib/campaigns/points/schema";
import type { PointsLeft } from "@/lib/campaigns/points/types";

/** One press makes what is missing: the show's code, or those of all halls or all stands. */
export function MakePoints({ workspace, campaignId, left }: { workspace: string; campaignId: string; left: PointsLeft }) {
  const t = useTranslations("points.make");
  const count = { edition: left.edition ? 1 : 0, halls: left.halls, stands: left.stands };
  const sets = POINT_SETS.filter((set) => count[set] > 0);
  if (sets.length === 0) return <p className="mt-4 ink2">{t("all")}</p>;
  return (
    <div className="mt-4">
      {/* the key: after a press the form begins anew with what is left */}
      <ActionForm key={`${count.edition} ${count.halls} ${count.stands}`} action={createPointsAction.bind(null, workspace)} submit={t("submit")}>
        <HiddenField name="campaignId" value={campaignId} />
        <ChoiceField name="set" label={t("which")} initial={sets[0]} options={sets.map((set) => ({ value: set, label: t(set, { count: count[set] }) }))} />
        <CheckField name="kiosk" label={t("kiosk")} />
      </ActionForm>
    </div>
  );
}
