"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import type { JobStatus } from "@/lib/jobs/types";
import { requestBacktestAction } from "@/lib/predictions/actions";

/** Asks for the computation, or says how far it is. */
export function AskForm({ workspace, job, again }: { workspace: string; job: JobStatus | null; again: boolean }) {
  const t = useTranslations("predictions.ask");
  if (job?.state === "waiting") return <p className="s13 ink2">{t("waiting")}</p>;
  if (job?.state === "running") return <p className="s13 ink2">{t("running", { percent: Math.round(100 * job.progress) })}</p>;
  return (
    <div>
      {job?.state === "failed" && <p className="s13 risk mb-1">{t("failed")}</p>}
      <ActionForm action={requestBacktestAction.bind(null, workspace)} submit={again ? t("again") : t("submit")} quiet={again} done={() => <p className="s13 ink2">{t("waiting")}</p>}>
        {null}
      </ActionForm>
    </div>
  );
}
