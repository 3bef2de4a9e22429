import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { StageFlow } from "@/components/overview/stage-flow";
import { OverviewFilters } from "@/components/overview/overview-filters";
import { Empty } from "@/components/ui/empty";
import { type SearchParams, withParams } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { isoDay } from "@/lib/format/days";
import type { FlowLink } from "@/lib/portfolio/flow/types";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import type { StageBoard } from "@/lib/portfolio/stage-board/types";
import type { FilterChoices } from "@/lib/portfolio/types";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { CloseCalls } from "./close-calls";
import { HandSetTable } from "./hand-set";
import { Population } from "./population";
import { TimeTable } from "./time-table";
import { Transitions } from "./transitions";

interface Props {
  readonly member: MemberSession;
  readonly address: SearchParams;
  readonly filters: PortfolioFilters;
  readonly choices: FilterChoices;
  readonly board: StageBoard;
  readonly flow: readonly FlowLink[];
  readonly compared: boolean;
}

/** The stage board: who stands where, for how long, what moved and why, what is a close call, what was set by hand. */
export async function Board({ member, address, filters, choices, board, flow, compared }: Props) {
  const [t, names, locale] = await Promise.all([getTranslations("stages"), getTranslations("relationships.stages"), getLocale()]);
  const path = `/${member.workspace}/stages`;
  const n = board.segments.reduce((sum, { exhibitors }) => sum + exhibitors, 0);
  const href = (stage: StageOrUnknown) => withParams(`${path}/${stage}`, address, { stage: null, page: null });
  const by = new Map<StageOrUnknown, number>();
  for (const { stage, exhibitors } of board.segments) by.set(stage, (by.get(stage) ?? 0) + exhibitors);
  const [most] = [...by].toSorted((a, b) => b[1] - a[1]);
  return (
    <>
      <h1>{most ? t("title", { n, most: most[1], stage: names(most[0]) }) : t("titleNone")}</h1>
      <OverviewFilters path={path} address={address} filters={filters} choices={choices} since={compared ? isoDay(board.from) : null} from={board.from} today={board.day} />
      {n === 0 ? (
        <Empty text={t("none")} act={<Link href={`/${member.workspace}/exhibitors`}>{t("toExhibitors")}</Link>} />
      ) : (
        <>
          <section className="part !mt-5">
            <Population segments={board.segments} currency={member.currency} href={href} />
          </section>
          <section className="part">
            <TimeTable workspace={member.workspace} times={board.times} href={href} />
          </section>
          <section className="part">
            <StageFlow workspace={member.workspace} currency={member.currency} links={flow} from={board.from} today={board.day} href={href} />
          </section>
          <section className="part">
            <Transitions transitions={board.transitions} from={board.from} today={board.day} />
          </section>
          <section className="part cols">
            <div className="col c6">
              <CloseCalls member={member} calls={board.closeCalls} />
            </div>
            <div className="col c6">
              <HandSetTable member={member} rows={board.handSet} today={board.day} />
            </div>
          </section>
        </>
      )}
      <p className="s12 ink3 mt-7">{t("footnote", { day: dayText(board.day, locale) })}</p>
    </>
  );
}
