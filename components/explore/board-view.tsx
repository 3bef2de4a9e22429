import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Words } from "@/components/ui/words";
import { deleteBoardAction, endScheduleAction, orderTilesAction, removeTileAction, restoreBoardAction, restoreTileAction, setScheduleAction, updateBoardAction } from "@/lib/explore/boards/actions";
import type { AnsweredTile, Board } from "@/lib/explore/boards/types";
import { addressOf } from "@/lib/explore/schema";
import { dayText } from "@/lib/format/day-text";
import { withParams } from "@/lib/format/address";
import type { MemberName } from "@/lib/members/types";
import type { FilterChoices } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { BoardForms } from "./board-forms";
import { ExplorationFigure } from "./exploration-figure";
import { ScheduleForm } from "./schedule-form";
import { TileList } from "./tile-list";

interface Props {
  readonly member: MemberSession;
  readonly board: Board;
  readonly tiles: readonly AnsweredTile[];
  readonly choices: FilterChoices;
  readonly members: readonly MemberName[];
  readonly canSend: boolean;
}

/** A board as its reader may see it; its maker arranges, shares and sends it. */
export async function BoardView({ member, board, tiles, choices, members, canSend }: Props) {
  const [t, locale] = await Promise.all([getTranslations("explore"), getLocale()]);
  const home = `/${member.workspace}/explore`;
  const mine = board.memberId === member.memberId;
  const bound = <T,>(action: (workspace: string, state: T, form: FormData) => Promise<T>) => action.bind(null, member.workspace);
  return (
    <>
      <Crumbs trail={[{ href: home, label: t("name") }]} />
      <h1>{board.name}</h1>
      <p className="s13 ink3">{t(board.shared ? (mine ? "board.sharedByYou" : "board.sharedBy") : "board.private", { name: board.ownerName })}</p>
      {tiles.length === 0 && <Empty text={t("board.empty")} act={<Link href={home}>{t("name")}</Link>} />}
      <Words of={["explore", "overview"]}>
        <TileList
          board={board.id}
          acts={mine ? { order: bound(orderTilesAction), remove: bound(removeTileAction), restore: bound(restoreTileAction) } : null}
          tiles={tiles.map(({ id, query, exploration }) => ({
            id,
            title: t("board.tile", { measure: t(`measures.${query.measure}`), by: query.by === "none" ? t("all") : t(`by.${query.by}`) }),
            link: <Link href={withParams(home, {}, addressOf(query))}>{t("board.open")}</Link>,
            content: <ExplorationFigure workspace={member.workspace} query={query} exploration={exploration} choices={choices} currency={member.currency} />,
          }))}
        />
        {mine && (
          <section className="part cols">
            <div className="col c6">
              <h2 className="mb-3">{t("board.settings")}</h2>
              <BoardForms id={board.id} name={board.name} shared={board.shared} home={home} update={bound(updateBoardAction)} remove={bound(deleteBoardAction)} restore={bound(restoreBoardAction)} />
            </div>
            <div className="col c6">
              <h2 className="mb-1">{t("schedule.title")}</h2>
              <p className="s13 ink2 mb-3 max-w-[60ch]">{board.schedule?.lastSent ? t("schedule.last", { day: dayText(board.schedule.lastSent.period, locale), n: board.schedule.lastSent.letters }) : t("schedule.text", { zone: member.timeZone })}</p>
              {!canSend && <p className="watch s13 mb-3 max-w-[60ch]">{t("schedule.noMail")}</p>}
              <ScheduleForm
                id={board.id}
                isSet={board.schedule !== null}
                frequency={board.schedule?.frequency ?? "weekly"}
                day={board.schedule?.day ?? 1}
                hour={board.schedule?.hour ?? 8}
                chosen={board.schedule?.memberIds ?? [member.memberId]}
                members={members.filter(({ id }) => board.shared || id === member.memberId)}
                set={bound(setScheduleAction)}
                end={bound(endScheduleAction)}
              />
            </div>
          </section>
        )}
      </Words>
    </>
  );
}
