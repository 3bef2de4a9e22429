import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/fields";
import { openResultsAction } from "@/lib/results/actions";
import type { FlagCounts } from "@/lib/results/types";

/** Before anybody looks: which forms count. Who may not choose waits for who may. */
export async function OpenResults({ workspace, campaignId, flags, mayOpen }: { workspace: string; campaignId: string; flags: FlagCounts; mayOpen: boolean }) {
  const t = await getTranslations("results.open");
  return (
    <section className="mt-5">
      <h2>{t("title")}</h2>
      <p className="ink2 mt-2 max-w-[66ch]">{t("text")}</p>
      {flags.forms > 0 && <p className="mt-2 max-w-[66ch]">{t("counts", { forms: flags.forms, straight: flags.straightLining, speeding: flags.speeding, contradiction: flags.contradiction, timed: flags.timed })}</p>}
      <p className="s13 ink3 mt-1 mb-4 max-w-[66ch]">{t("anonymousFlags")}</p>
      {mayOpen ? (
        <ActionForm action={openResultsAction.bind(null, workspace, campaignId)} submit={t("submit")}>
          <ChoiceField name="leaveOutFrom" label={t("rule")} initial="0" required options={(["0", "1", "2", "3"] as const).map((value) => ({ value, label: t(`rules.${value}`) }))} />
        </ActionForm>
      ) : (
        <p className="ink2">{t("wait")}</p>
      )}
    </section>
  );
}
