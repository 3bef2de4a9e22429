import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { type SearchParams, withParams } from "@/lib/format/address";
import { mayKeepRecords } from "@/lib/members/access";
import type { RelationshipView as View } from "@/lib/relationships/view";
import type { MemberSession } from "@/lib/tenant/require-member";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { CaptiveTrio } from "./captive-trio";
import { HistoryFigure } from "./history";
import { ScoresTable } from "./scores-table";
import { StageReasons } from "./stage-reasons";
import { Why } from "./why";

interface Props {
  readonly member: MemberSession;
  readonly exhibitor: { readonly id: string; readonly segment: string | null };
  readonly view: View;
  readonly address: SearchParams;
}

/** What is known of a relationship: scores, why this stage, why they stay, and why a number is what it is. */
export async function RelationshipView({ member, exhibitor, view, address }: Props) {
  const t = await getTranslations("relationships");
  const { keys, scores, changes, explained, today, since, reasons, editionNames } = view;
  const known = scores.some((score) => score.evidenced);
  const path = `/${member.workspace}/exhibitors/${exhibitor.id}`;
  return (
    <>
      <section className="part cols">
        <div className="col c8">
          <header>
            <h2>{t(known ? "table.title" : "table.titleNone")}</h2>
          </header>
          {known ? (
            <ScoresTable workspace={member.workspace} keys={keys} scores={scores} changes={changes} picked={explained?.score.key ?? null} today={today} since={since} href={(key) => `${withParams(path, address, { why: key })}#why`} />
          ) : (
            <p className="ink2">
              {t("table.noneText")}{" "}
              {mayKeepRecords(member) && <Link href={`/${member.workspace}/interactions/new?exhibitor=${exhibitor.id}`}>{t("timeline.log")}</Link>}
            </p>
          )}
        </div>
        <div className="col c4">
          <header>
            <h2>
              {t("stage.title")}
              <MeasureMark workspace={member.workspace} construct="stage" of={t("stage.name")} />
            </h2>
          </header>
          <StageReasons reasons={reasons} editionNames={editionNames} />
          {known && (
            <>
              <header className="mt-5 border-t border-line pt-4">
                <h2>
                  {t("trio.title")}
                  <MeasureMark workspace={member.workspace} construct="captiveWatch" of={t("trio.name")} />
                </h2>
              </header>
              <CaptiveTrio workspace={member.workspace} scores={scores} />
            </>
          )}
        </div>
      </section>
      {explained && (
        <Why workspace={member.workspace} score={explained.score} explanation={explained.explanation} segment={exhibitor.segment}>
          <HistoryFigure workspace={member.workspace} scoreKey={explained.score.key} history={explained.history} />
        </Why>
      )}
    </>
  );
}
