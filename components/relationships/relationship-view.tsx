import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import { type SearchParams, withParams } from "@/lib/format/address";
import type { Agreement } from "@/lib/relationships/agreement/types";
import type { LoyaltyView } from "@/lib/relationships/loyalty/types";
import type { OutlookRow } from "@/lib/relationships/outlook/types";
import type { RelationshipView as View } from "@/lib/relationships/view";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { AgreementPanel } from "./agreement-panel";
import { CaptiveTrio } from "./captive-trio";
import { HistoryFigure } from "./history";
import { LoyaltyPanel } from "./loyalty-panel";
import { OutlookList } from "./outlook";
import { Profile } from "./profile";
import { ScoresTable } from "./scores-table";
import { StageReasons } from "./stage-reasons";
import { Why } from "./why";

interface Props {
  readonly member: MemberSession;
  readonly exhibitor: { readonly id: string; readonly segment: string | null };
  readonly view: View;
  readonly address: SearchParams;
  /** What to do, beside the scores. */
  readonly aside: ReactNode;
  readonly outlook: readonly OutlookRow[];
  readonly loyalty: LoyaltyView;
  readonly agreement: Agreement | null;
}

/** What is known of a relationship: scores and what to do, what would change them, why a number is what it is, why this stage, and why they stay. */
export async function RelationshipView({ member, exhibitor, view, address, aside, outlook, loyalty, agreement }: Props) {
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
              {may(member, "create", "interactions") && <Link href={`/${member.workspace}/interactions/new?exhibitor=${exhibitor.id}`}>{t("timeline.log")}</Link>}
            </p>
          )}
        </div>
        <div className="col c4">{aside}</div>
      </section>
      {known && (
        <section className="part cols">
          <div className="col c7">
            <header>
              <h2>{t("profile.title")}</h2>
            </header>
            <Profile workspace={member.workspace} keys={keys} scores={scores} today={today} />
          </div>
          <div className="col c5">
            <header>
              <h2>{t("outlook.title")}</h2>
            </header>
            <OutlookList rows={outlook} />
          </div>
        </section>
      )}
      {explained && (
        <Why workspace={member.workspace} score={explained.score} explanation={explained.explanation} segment={exhibitor.segment}>
          <HistoryFigure workspace={member.workspace} scoreKey={explained.score.key} history={explained.history} />
        </Why>
      )}
      <section className="part cols">
        <div className="col c4">
          <header>
            <h2>
              {t("stage.title")}
              <MeasureMark workspace={member.workspace} construct="stage" of={t("stage.name")} />
            </h2>
            <Link className="s13" href={`${path}/stage`}>
              {t("byHand.link")}
            </Link>
          </header>
          <StageReasons reasons={reasons} editionNames={editionNames} />
        </div>
        <div className="col c4">
          <header>
            <h2>
              {t("trio.title")}
              <MeasureMark workspace={member.workspace} construct="captiveWatch" of={t("trio.name")} />
            </h2>
          </header>
          <CaptiveTrio workspace={member.workspace} scores={scores} />
        </div>
        <div className="col c4">
          <LoyaltyPanel workspace={member.workspace} view={loyalty} />
          <AgreementPanel agreement={agreement} />
        </div>
      </section>
    </>
  );
}
