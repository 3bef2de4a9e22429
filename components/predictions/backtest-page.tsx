import { getTranslations } from "next-intl/server";

import { Words } from "@/components/ui/words";
import type { JobStatus } from "@/lib/jobs/types";
import type { PartFilters } from "@/lib/predictions/schema";
import type { Backtest, BacktestPart, PartChoices } from "@/lib/predictions/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { AlarmWorthPart } from "./alarm-worth-part";
import { AskForm } from "./ask-form";
import { BacktestLead } from "./backtest-lead";
import { CalibrationFigure } from "./calibration-figure";
import { CompareTable } from "./compare-table";
import { EditionsFigure } from "./editions-figure";
import { GainsFigure } from "./gains-figure";
import { Method } from "./method";
import { PartFilterForm } from "./part-filters";
import { PartSection } from "./part-section";

interface Props {
  readonly member: MemberSession;
  readonly backtest: Backtest | null;
  readonly job: JobStatus | null;
  readonly filters: PartFilters;
  readonly choices: PartChoices;
  readonly part: BacktestPart | null;
}

/** Whether the scores are worth anything for foretelling who comes back, said plainly, also when they are not. */
export async function BacktestPage({ member, backtest, job, filters, choices, part }: Props) {
  const t = await getTranslations("predictions");
  const found = backtest?.found ?? null;
  return (
    <>
      <div className="top">
        <h1>{t(`title.${backtest === null ? "never" : (found?.verdict ?? "unknown")}`)}</h1>
        {may(member, "manage", "analyses") && (
          <div className="acts">
            <Words of={["predictions"]}>
              <AskForm workspace={member.workspace} job={job} again={backtest !== null} />
            </Words>
          </div>
        )}
      </div>
      <BacktestLead backtest={backtest} />
      {found && choices.editions.length > 0 && <PartFilterForm path={`/${member.workspace}/predictions`} filters={filters} choices={choices} />}
      {found && part && <PartSection workspace={member.workspace} part={part} />}
      {backtest && found && !part && (
        <>
          <section className="part cols !mt-6">
            <div className="col c6">
              <CalibrationFigure workspace={member.workspace} points={backtest.calibration} performance={found.model} />
            </div>
            <div className="col c6">
              <GainsFigure workspace={member.workspace} found={found} />
            </div>
          </section>
          <section className="part">
            <EditionsFigure workspace={member.workspace} backtest={backtest} found={found} />
          </section>
          <section className="part">
            <CompareTable workspace={member.workspace} model={found.model} baselines={found.baselines} />
          </section>
        </>
      )}
      <section className="part cols">
        <div className="col c6">
          <AlarmWorthPart worth={backtest?.alarms ?? null} />
        </div>
        <div className="col c6">
          <Method backtest={backtest} />
        </div>
      </section>
    </>
  );
}
