import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";

import { SelectionLine } from "@/components/portfolio/selection-line";
import { Empty } from "@/components/ui/empty";
import type { ExploreQuery } from "@/lib/explore/schema";
import type { BoardName } from "@/lib/explore/boards/types";
import { figureText, keyText } from "@/lib/explore/texts";
import type { Exploration } from "@/lib/explore/types";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import type { FilterChoices } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ExplorationFigure } from "./exploration-figure";
import { QueryForm } from "./query-form";

interface Props {
  readonly member: MemberSession;
  readonly query: ExploreQuery;
  readonly exploration: Exploration;
  /** The selection that the question is narrowed to, as it stands today. */
  readonly selected: PortfolioFilters["selected"];
  readonly choices: FilterChoices;
  readonly boards: readonly BoardName[];
  readonly save: ReactNode;
}

/** Ask one question of the whole portfolio; its answer can be kept on a board. */
export function Explore({ member, query, exploration, selected, choices, boards, save }: Props) {
  const t = useTranslations("explore");
  const locale = useLocale();
  const path = `/${member.workspace}/explore`;
  const reader = { locale, currency: member.currency };
  const measure = t(`measures.${query.measure}`);
  const shown = exploration.rows.filter(({ value }) => value !== null);
  const top = shown.reduce<Exploration["rows"][number] | null>((best, row) => (best === null || (row.value ?? 0) > (best.value ?? 0) ? row : best), null);
  // another group's interval reaches into that of the highest
  const undecided = top?.low != null && shown.some((row) => row !== top && row.high !== null && row.high >= (top.low ?? 0));
  const title = () => {
    if (query.by !== "none" && top?.value != null) return t(undecided ? "titleUndecided" : "titleTop", { measure, key: keyText(query.by, top.key, locale, choices), value: figureText(query.measure, top.value, reader, true) });
    return exploration.total.value === null ? t("titleNone", { measure }) : t("titleOne", { measure, value: figureText(query.measure, exploration.total.value, reader, true) });
  };
  return (
    <>
      <p className="s13 ink3">{t("name")}</p>
      <h1>{title()}</h1>
      {boards.length > 0 && (
        <nav aria-label={t("boards.title")} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 s13">
          <span className="ink3">{t("boards.title")}</span>
          {boards.map((board) => (
            <Link key={board.id} href={`${path}/${board.id}`}>
              {board.name}
            </Link>
          ))}
        </nav>
      )}
      <QueryForm path={path} member={member} query={query} choices={choices} />
      <SelectionLine filters={{ selection: query.selection, selected }} today={exploration.day} />
      {exploration.total.n === 0 ? <Empty text={t("empty")} act={<Link href={`/${member.workspace}/imports`}>{t("act")}</Link>} /> : <ExplorationFigure workspace={member.workspace} query={query} exploration={exploration} choices={choices} currency={member.currency} />}
      <p id="meaning" className="s12 ink3 mt-3 max-w-[76ch]">{t(`meaning.${query.measure}`)}</p>
      {exploration.total.n > 0 && save}
    </>
  );
}
