import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { dayText } from "@/lib/format/day-text";
import { headline, reportTitle } from "@/lib/reports/headline";
import { segmentParam } from "@/lib/reports/schema";
import type { EditionReport } from "@/lib/reports/types";
import { AnonymousApart } from "./anonymous-apart";
import { ClosenessSection } from "./closeness-section";
import { CommentsSection } from "./comments-section";
import { ExpectationsSection } from "./expectations-section";
import { IndicesSection } from "./indices-section";
import { MapSection } from "./map-section";
import { SegmentsSection } from "./segments-section";
import { ServiceSection } from "./service-section";
import { ToleranceSection } from "./tolerance-section";
import { TrendsSection } from "./trends-section";

interface Props {
  readonly workspace: string;
  readonly report: EditionReport;
  /** The segment in the address, as it is written there; null: everybody. */
  readonly selected: string | null;
  readonly day: Date;
}

/** One edition of a show beside its earlier ones, from what exhibitors answered about it. */
export async function Report({ workspace, report, selected, day }: Props) {
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  const path = `/${workspace}/reports/${report.edition.id}`;
  const files = selected === null ? "" : `?segment=${encodeURIComponent(selected)}`;
  const differences = [...report.trends, report.nps, report.csat, report.acsi].flatMap(({ difference }) => difference ?? []);
  const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/reports`, label: t("title") }]} />
      <div className="top">
        <h1>{headline(report, t, locale)}</h1>
        {report.edition.responses > 0 && (
          <div className="acts">
            <a className="btn" href={`${path}/pdf${files}`} title={t("print")}>
              {t("pdf")}
            </a>
            <a className="btn" href={`${path}/csv${files}`}>
              {t("csv")}
            </a>
          </div>
        )}
      </div>
      {report.edition.responses === 0 || !report.answeredFrom || !report.answeredTo ? (
        <Empty text={t("list.unanswered")} act={<Link href={`/${workspace}/surveys/campaigns/new`}>{t("list.toCampaign")}</Link>} />
      ) : (
        <>
          <p className="lead mt-3.5">
            {t.rich("lead", { ...bold, responses: report.edition.responses, exhibitors: report.edition.exhibitors, from: dayText(report.answeredFrom, locale), to: dayText(report.answeredTo, locale) })}{" "}
            {report.previous ? t.rich("leadCompared", { ...bold, compared: report.comparisons, previous: reportTitle(report.previous, locale), marked: differences.filter(({ marked }) => marked).length }) : t("leadFirst")}
          </p>
          <FilterForm path={path} filtered={selected !== null}>
            <FilterSelect name="segment" label={t("selection.label")} value={selected} any={t("selection.any")} options={report.segments.map((segment) => ({ value: segmentParam(segment), label: segment ?? t("selection.none") }))} />
          </FilterForm>
          {selected !== null && <p className="watch mb-2">{t("selection.only", { segment: report.segment ?? t("selection.none") })}</p>}
          <TrendsSection workspace={workspace} report={report} />
          <IndicesSection workspace={workspace} report={report} />
          {selected === null && <SegmentsSection report={report} />}
          <ToleranceSection workspace={workspace} report={report} />
          <MapSection workspace={workspace} report={report} />
          <ServiceSection workspace={workspace} report={report} />
          <ExpectationsSection workspace={workspace} report={report} />
          <ClosenessSection workspace={workspace} report={report} />
          <CommentsSection workspace={workspace} report={report} />
          <AnonymousApart workspace={workspace} campaigns={report.anonymousCampaigns} />
          <p className="s12 ink3 mt-7">{t("footnote", { edition: reportTitle(report.edition, locale), day: dayText(day, locale) })}</p>
        </>
      )}
    </>
  );
}
