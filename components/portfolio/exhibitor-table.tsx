import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { MeasureLine } from "@/components/measurement/measure-line";
import { MeasureLink } from "@/components/measurement/measure-link";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { scoreView } from "@/components/relationships/score-view";
import { stageColour, stageRung } from "@/components/relationships/stage-chip";
import type { ExhibitorSort } from "@/lib/exhibitors/schema";
import { companyName } from "@/lib/format/company-name";
import { moneyFigure } from "@/lib/format/money";
import type { PortfolioRow } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ExhibitorRows, type ExhibitorRowView } from "./exhibitor-rows";

interface Props {
  readonly member: MemberSession;
  readonly rows: readonly PortfolioRow[];
  /** The address of a sort; null where the table cannot be sorted. */
  readonly sorting: { readonly by: ExhibitorSort; readonly direction: "asc" | "desc"; readonly href: (sort: ExhibitorSort) => string } | null;
}

/** The columns whose figures are computed, and the entry of the glossary behind each. */
const MEASURED = [
  { column: "stage", construct: "stage" },
  { column: "trust", construct: "TRUST" },
  { column: "satisfaction", construct: "SAT" },
  { column: "attachment", construct: "AFF" },
] as const satisfies readonly { column: ExhibitorSort; construct: string }[];

/** Exhibitors with stage, the three headline scores and money. On a phone each becomes a short list of labelled lines. */
export async function ExhibitorTable({ member, rows, sorting }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("exhibitors.list"), getTranslations("relationships"), getLocale()]);
  const name = (column: ExhibitorSort) => t(`columns.${column}`, { currency: member.currency });
  return (
    <>
    <table className="fold wide named">
      <thead>
        <tr>
          {head("name")}
          {head("stage")}
          {head("trust")}
          {head("satisfaction")}
          {head("attachment")}
          {head("revenue", "num")}
        </tr>
      </thead>
      <ExhibitorRows rows={rows.map(view)} heads={{ trust: name("trust"), satisfaction: name("satisfaction"), attachment: name("attachment"), revenue: name("revenue") }} none={words("score.none")} />
    </table>
    <MeasureLine workspace={member.workspace} className="xl:hidden" of={MEASURED.map(({ column, construct }) => ({ construct, name: name(column) }))} />
    </>
  );

  function view(row: PortfolioRow): ExhibitorRowView {
    const known = companyName(row, locale);
    return {
      id: row.exhibitorId,
      href: `/${member.workspace}/exhibitors/${row.exhibitorId}`,
      name: known.name,
      also: [known.other, row.segment, row.ownerName].filter(Boolean).join(" · "),
      stage: { word: words(`stages.${row.stage}`), colour: stageColour(row.stage), rung: stageRung(row.stage) },
      trust: scoreView(row.trust, "list", words),
      satisfaction: scoreView(row.satisfaction, "list", words),
      attachment: scoreView(row.attachment, "list", words),
      revenue: moneyFigure(row.revenue, member.currency, locale),
    };
  }

  function head(column: ExhibitorSort, className?: string) {
    const measured = MEASURED.find((each) => each.column === column)?.construct;
    if (!sorting)
      return (
        <th className={className}>
          {measured ? (
            <MeasureLink workspace={member.workspace} construct={measured}>
              {name(column)}
            </MeasureLink>
          ) : (
            name(column)
          )}
        </th>
      );
    const here = sorting.by === column;
    const order = sorting.direction === "asc" ? "ascending" : "descending";
    return (
      <th className={className} aria-sort={here ? order : undefined}>
        <Link className={here ? "plain text-ink" : "plain"} href={sorting.href(column)} title={t(here ? "sortedBy" : "sortBy", { column: name(column) })}>
          {name(column)}
          {here && <span aria-hidden="true"> {sorting.direction === "asc" ? "↑" : "↓"}</span>}
        </Link>
        {measured && <MeasureMark workspace={member.workspace} construct={measured} of={name(column)} />}
      </th>
    );
  }
}
