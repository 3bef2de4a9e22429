import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SuppressForm } from "@/components/campaigns/suppress-form";
import { SuppressionTable } from "@/components/campaigns/suppression-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Fold } from "@/components/ui/fold";
import { Paging } from "@/components/ui/paging";
import { Words } from "@/components/ui/words";
import { loadSuppressions } from "@/lib/campaigns/loaders";
import { SUPPRESSION_REASONS } from "@/lib/campaigns/suppressions/schema";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns.suppressions"))("title") };
}

/** Addresses that get no survey letters any more. */
export default async function SuppressionsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "campaigns");
  const wish = await searchParams;
  const { rows, total, page, pageSize } = await loadSuppressions(member, wish);
  const t = await getTranslations("campaigns.suppressions");
  const campaigns = await getTranslations("campaigns");
  const path = `/${member.workspace}/surveys/suppressions`;
  const filtered = single(wish, "q") !== null || single(wish, "reason") !== null;
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/surveys/campaigns`, label: campaigns("title") }]} />
      <h1>{t("title")}</h1>
      <p className="ink2 mt-2 max-w-[720px]">{t("text")}</p>
      <Words of={["campaigns"]}>
        {(total > 0 || filtered) && (
          <FilterForm path={path} filtered={filtered}>
            <FilterText name="q" label={t("address")} value={single(wish, "q")} />
            <FilterSelect name="reason" label={t("reason")} value={single(wish, "reason")} any={t("allReasons")} options={SUPPRESSION_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
          </FilterForm>
        )}
        {total === 0 ? <Empty text={t(filtered ? "nothingFound" : "empty")} /> : <SuppressionTable workspace={member.workspace} rows={rows} mayChange={may(member, "manage", "campaigns")} />}
        <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
        {may(member, "manage", "campaigns") && (
          <Fold title={t("add")}>
            <SuppressForm workspace={member.workspace} />
          </Fold>
        )}
      </Words>
    </>
  );
}
