import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";

import { ParticipationTable } from "@/components/participations/participation-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Day } from "@/components/ui/day";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { editionTitle } from "@/lib/format/edition-title";
import { mayManage } from "@/lib/members/access";
import { loadParticipationsOfEdition } from "@/lib/participations/loaders";
import { PARTICIPATION_STATUSES } from "@/lib/participations/schema";
import { loadEdition } from "@/lib/shows/editions/loaders";
import { requireMember } from "@/lib/tenant/require-member";

interface Props {
  readonly params: Promise<{ workspace: string; id: string; editionId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, editionId } = await params;
  const { showName, name } = await loadEdition(await requireMember(workspace), editionId);
  return { title: editionTitle(showName, name) };
}

export default async function EditionPage({ params, searchParams }: Props) {
  const { workspace, id, editionId } = await params;
  const member = await requireMember(workspace);
  const edition = await loadEdition(member, editionId);
  if (edition.showId !== id) notFound();
  const wish = await searchParams;
  const { rows, total, page, pageSize } = await loadParticipationsOfEdition(member, editionId, wish);
  const t = await getTranslations("shows");
  const words = await getTranslations("participations");
  const common = await getTranslations("common");
  const path = `/${workspace}/shows/${id}/editions/${editionId}`;
  const status = single(wish, "status");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/shows`, label: t("title") }, { href: `/${workspace}/shows/${id}`, label: edition.showName }]} />
      <div className="top">
        <h1>{editionTitle(edition.showName, edition.name)}</h1>
        {mayManage(member) && (
          <div className="acts">
            <Link className="btn" href={`${path}/edit`}>
              {common("edit")}
            </Link>
          </div>
        )}
      </div>
      <Facts
        rows={[
          { label: t("editions.columns.dates"), value: <><Day date={edition.startsOn} /> – <Day date={edition.endsOn} /></> },
          { label: t("editions.columns.bookingDeadline"), value: edition.bookingDeadline && <Day date={edition.bookingDeadline} /> },
          { label: t("editions.columns.venue"), value: edition.venue },
        ]}
      />
      <section className="part">
        <h2>{words("atEdition")}</h2>
        <FilterForm path={path} filtered={status !== null}>
          <FilterSelect name="status" label={words("fields.status")} value={status} any={words("anyStatus")} options={PARTICIPATION_STATUSES.map((value) => ({ value, label: words(`statuses.${value}`) }))} />
        </FilterForm>
        {total === 0 ? <Empty text={words("emptyEdition")} /> : <ParticipationTable member={member} rows={rows} titled="exhibitor" />}
        <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
      </section>
    </>
  );
}
