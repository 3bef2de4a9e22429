import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { CaptiveTrio } from "@/components/relationships/captive-trio";
import { HistoryFigure } from "@/components/relationships/history";
import { ScoresTable } from "@/components/relationships/scores-table";
import { StageReasons } from "@/components/relationships/stage-reasons";
import { Why } from "@/components/relationships/why";
import type { ExhibitorDetail } from "@/lib/exhibitors/types";
import { type SearchParams, withParams } from "@/lib/format/address";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { mayKeepRecords } from "@/lib/members/access";
import { visibleKeys } from "@/lib/relationships/access";
import type { HeaderFacts } from "@/lib/relationships/facts/types";
import { headlineScores, pickedKey } from "@/lib/relationships/headline";
import { loadChanges, loadExplanation, loadScores, memberToday } from "@/lib/relationships/loaders";
import type { Standing } from "@/lib/relationships/types";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly exhibitor: ExhibitorDetail;
  readonly standing: Standing;
  readonly facts: HeaderFacts;
  readonly address: SearchParams;
}

const YEAR = 365;

/** What is known of the relationship: scores, why this stage, why they stay, and why a number is what it is. */
export async function ExhibitorRelationship({ member, exhibitor, standing, facts, address }: Props) {
  const t = await getTranslations("relationships");
  const keys = visibleKeys(member);
  const today = memberToday(member);
  const whose = { exhibitorId: exhibitor.id, showId: standing.mainShowId, segment: exhibitor.segment };
  const scores = headlineScores(await loadScores(member, exhibitor.id), standing.mainShowId).filter((score) => keys.includes(score.key));
  const known = scores.some((score) => score.evidenced);
  const since = facts.since?.day ?? dateOfDay(dayNumber(today) - YEAR);
  const changes = known ? await loadChanges(member, whose, keys, since) : [];
  const picked = pickedKey(address.why, scores, changes);
  const pickedScore = scores.find((score) => score.key === picked);
  const explained = picked === null ? null : await loadExplanation(member, whose, picked);
  const path = `/${member.workspace}/exhibitors/${exhibitor.id}`;
  const main = standing.placements.find((placement) => placement.showId === standing.mainShowId) ?? standing.placements.find((placement) => placement.stage === standing.stage);
  return (
    <>
      <section className="part cols">
        <div className="col c8">
          <header>
            <h2>{t(known ? "table.title" : "table.titleNone")}</h2>
          </header>
          {known ? (
            <ScoresTable keys={keys} scores={scores} changes={changes} picked={picked} today={today} since={facts.since?.edition ?? null} href={(key) => `${withParams(path, address, { why: key })}#why`} />
          ) : (
            <p className="ink2">
              {t("table.noneText")}{" "}
              {mayKeepRecords(member) && <Link href={`/${member.workspace}/interactions/new?exhibitor=${exhibitor.id}`}>{t("timeline.log")}</Link>}
            </p>
          )}
        </div>
        <div className="col c4">
          <header>
            <h2>{t("stage.title")}</h2>
          </header>
          <StageReasons reasons={main?.reasons ?? [{ key: "stage.nothingKnown", values: {} }]} editionNames={standing.editionNames} />
          {known && (
            <>
              <header className="mt-5 border-t border-line pt-4">
                <h2>{t("trio.title")}</h2>
              </header>
              <CaptiveTrio scores={scores} />
            </>
          )}
        </div>
      </section>
      {pickedScore && explained && (
        <Why score={pickedScore} explanation={explained.explanation} segment={exhibitor.segment}>
          <HistoryFigure scoreKey={pickedScore.key} history={explained.history} />
        </Why>
      )}
    </>
  );
}
