import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { MeasureLine } from "@/components/measurement/measure-line";
import { MeasureLink } from "@/components/measurement/measure-link";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { ScoreFigure } from "@/components/relationships/score-figure";
import { StageChip } from "@/components/relationships/stage-chip";
import type { ExhibitorSort } from "@/lib/exhibitors/schema";
import { companyName } from "@/lib/format/company-name";
import { figure } from "@/lib/format/money";
import type { PortfolioRow } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";

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
  const [t, locale] = await Promise.all([getTranslations("exhibitors.list"), getLocale()]);
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
      <tbody>
        {rows.map((row) => ({ ...row, known: companyName(row, locale) })).map((row) => (
          <tr key={row.exhibitorId}>
            <td>
              <Link className="plain who !whitespace-normal" href={`/${member.workspace}/exhibitors/${row.exhibitorId}`}>
                {row.known.name}
              </Link>
              <span className="sub">{[row.known.other, row.segment, row.ownerName].filter(Boolean).join(" · ")}</span>
            </td>
            <td>
              <StageChip stage={row.stage} />
            </td>
            <td data-h={name("trust")}>
              <ScoreFigure score={row.trust} where="list" width={148} />
            </td>
            <td data-h={name("satisfaction")}>
              <ScoreFigure score={row.satisfaction} where="list" width={148} />
            </td>
            <td data-h={name("attachment")}>
              <ScoreFigure score={row.attachment} where="list" width={148} />
            </td>
            <td className="num" data-h={name("revenue")}>
              {figure(row.revenue, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <MeasureLine workspace={member.workspace} className="xl:hidden" of={MEASURED.map(({ column, construct }) => ({ construct, name: name(column) }))} />
    </>
  );

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
