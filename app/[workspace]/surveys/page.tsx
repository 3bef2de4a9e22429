import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { InvitationTable } from "@/components/surveys/invitation-table";
import { SurveyProgress } from "@/components/surveys/survey-progress";
import { SurveyViews } from "@/components/surveys/survey-views";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { loadInvitations } from "@/lib/invitations/loaders";
import { INVITATION_STATES } from "@/lib/invitations/types";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveys"))("title") };
}

export default async function SurveysPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "invitations");
  const wish = await searchParams;
  const [t, lists] = await Promise.all([getTranslations("surveys"), getTranslations("lists")]);
  const { rows, total, page, pageSize, progress, editions, filter } = await loadInvitations(member, wish);
  const path = `/${member.workspace}/surveys`;
  const filtered = Object.values(filter).some((value) => value !== null);
  const invite = may(member, "manage", "invitations") && (
    <Link className="btn main" href={`${path}/new`}>
      {t("invite")}
    </Link>
  );
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts">
          <Link className="btn" href={`/${member.workspace}/lists/invitations`}>
            {lists("asTable")}
          </Link>
          {invite}
        </div>
      </div>
      <SurveyViews workspace={member.workspace} current="invitations" />
      {total === 0 && !filtered ? (
        <Empty text={t("empty.invitations")} act={invite} />
      ) : (
        <>
          <SurveyProgress progress={progress} />
          <FilterForm path={path} filtered={filtered}>
            <FilterText name="q" label={t("filter.text")} value={filter.text} />
            <FilterSelect name="edition" label={t("filter.edition")} value={filter.editionId} any={t("filter.allEditions")} options={editions.map(({ id, label }) => ({ value: id, label }))} />
            <FilterSelect name="state" label={t("filter.state")} value={filter.state} any={t("filter.allStates")} options={INVITATION_STATES.map((value) => ({ value, label: t(`states.${value}`) }))} />
          </FilterForm>
          {total === 0 ? <Empty text={t("empty.filtered")} /> : <InvitationTable workspace={member.workspace} invitations={rows} />}
          <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
        </>
      )}
    </>
  );
}
