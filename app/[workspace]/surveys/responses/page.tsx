import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ResponseTable } from "@/components/surveys/response-table";
import { SurveyViews } from "@/components/surveys/survey-views";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { loadResponses } from "@/lib/responses/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys.responses"))("title") };
}

export default async function ResponsesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "responses");
  const wish = await searchParams;
  const [t, lists] = await Promise.all([getTranslations("surveys"), getTranslations("lists")]);
  const { rows, total, page, pageSize, editions, filter } = await loadResponses(member, wish);
  const path = `/${member.workspace}/surveys/responses`;
  const filtered = filter.text !== null || filter.editionId !== null;
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts">
          <Link className="btn" href={`/${member.workspace}/lists/responses`}>
            {lists("asTable")}
          </Link>
        </div>
      </div>
      <SurveyViews workspace={member.workspace} current="responses" />
      {total === 0 && !filtered ? (
        <Empty text={t("empty.responses")} />
      ) : (
        <>
          <FilterForm path={path} filtered={filtered}>
            <FilterText name="q" label={t("filter.text")} value={filter.text} />
            <FilterSelect name="edition" label={t("filter.edition")} value={filter.editionId} any={t("filter.allEditions")} options={editions.map(({ id, label }) => ({ value: id, label }))} />
          </FilterForm>
          {total === 0 ? <Empty text={t("empty.filteredResponses")} /> : <ResponseTable workspace={member.workspace} responses={rows} />}
          <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
        </>
      )}
    </>
  );
}
