import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { moveAction, undoMoveAction } from "@/lib/participations/pipeline/actions";
import { nextSteps } from "@/lib/participations/pipeline/schema";
import type { Pipeline, PipelineRow } from "@/lib/participations/pipeline/types";
import { StepButtons } from "./step-buttons";

interface Props {
  readonly workspace: string;
  readonly row: PipelineRow;
  readonly next: Pipeline["next"];
  readonly begun: boolean;
}

/** What can be done with a participation from its row: the next step, booking the next edition, or all the rest. */
export async function StepCell({ workspace, row, next, begun }: Props) {
  const [t, common] = await Promise.all([getTranslations("participations"), getTranslations("common")]);
  const path = `/${workspace}/exhibitors/${row.exhibitorId}/participations`;
  const edit = `${path}/${row.id}/edit`;
  const steps = row.shown === "rebooked" ? [] : nextSteps(row.step, begun);
  if (steps.length > 0) return <StepButtons key={row.version} move={moveAction.bind(null, workspace)} undo={undoMoveAction.bind(null, workspace)} id={row.id} name={row.exhibitorName} steps={steps} href={edit} />;
  return (
    <span className="flex flex-wrap gap-3 s13">
      {next && row.next === null && (row.step === "attended" || row.step === "no_show") && <Link href={`${path}/new?edition=${next.id}`}>{t("moves.rebook", { edition: next.name })}</Link>}
      <Link href={edit} aria-label={`${common("edit")}: ${row.exhibitorName}`}>
        {common("edit")}
      </Link>
    </span>
  );
}
