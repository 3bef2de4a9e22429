import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import type { Takeable } from "@/lib/exports/types";
import { segmentParam } from "@/lib/results/schema";
import { FileForm } from "./file-form";

/** What can be taken away of a campaign: the answers in three formats, the report for the board, and where the charts are. */
export async function TakeAway({ path, takeable }: { path: string; takeable: Takeable }) {
  const t = await getTranslations("exports");
  const { view, segments, opened, named } = takeable;
  if (!opened) {
    return (
      <p className="ink2 mt-5 max-w-[80ch]">
        {t("notOpened")} <Link href={`${path}/results`}>{t("toResults")}</Link>
      </p>
    );
  }
  const address = new URLSearchParams([...(view.segment === "all" ? [] : [["segment", segmentParam(view.segment.name)]]), ...(view.language === "all" ? [] : [["language", view.language]])]);
  const query = address.size > 0 ? `?${address.toString()}` : "";
  return (
    <>
      <section className="part mt-5">
        <header>
          <h2>{t("answers.title", { n: named })}</h2>
        </header>
        <FilterForm path={`${path}/export`} filtered={view.segment !== "all" || view.language !== "all"}>
          <FilterSelect name="segment" label={t("columns.segment")} value={view.segment === "all" ? null : segmentParam(view.segment.name)} any={t("everybody")} options={segments.map((segment) => ({ value: segmentParam(segment), label: segment ?? t("noSegment") }))} />
          <FilterSelect name="language" label={t("columns.language")} value={view.language === "all" ? null : view.language} any={t("anyLanguage")} options={(["en", "zh"] as const).map((language) => ({ value: language, label: t(`languages.${language}`) }))} />
        </FilterForm>
        <FileForm action={`${path}/export/file`} takeable={takeable} />
      </section>
      <section className="part">
        <header>
          <h2>{t("report.title")}</h2>
        </header>
        <p className="ink2 max-w-[80ch]">{t("report.text")}</p>
        <p className="mt-3">
          <a className="btn" href={`${path}/report${query}`} download>
            {t("report.take")}
          </a>
        </p>
      </section>
      <section className="part">
        <header>
          <h2>{t("charts.title")}</h2>
        </header>
        <p className="ink2 max-w-[80ch]">
          {t("charts.text")} <Link href={`${path}/results${query}`}>{t("toResults")}</Link>
        </p>
      </section>
    </>
  );
}
