import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { PairList } from "@/components/duplicates/pair-list";
import { QueueHead } from "@/components/duplicates/queue-head";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { loadPairs, queueFilterOf } from "@/lib/duplicates/loaders";
import { STRENGTHS } from "@/lib/duplicates/types";
import { type SearchParams, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

const SHARED = ["name", "near", "reading", "email", "phone", "domain"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("duplicates"))("title") };
}

export default async function DuplicatesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "duplicates");
  const wish = await searchParams;
  const [{ rows, total, page, pageSize }, t] = await Promise.all([loadPairs(member, wish), getTranslations("duplicates.queue")]);
  const filter = queueFilterOf(wish);
  const filtered = Object.values(filter).some((value) => value !== null);
  const path = `/${member.workspace}/duplicates`;
  return (
    <>
      <QueueHead workspace={member.workspace} here="exhibitors" />
      <p className="ink2 mt-2 max-w-[76ch]">{t("lead")}</p>
      <FilterForm path={path} filtered={filtered}>
        <FilterSelect name="strength" label={t("strength")} value={filter.strength} any={t("anyStrength")} options={STRENGTHS.map((value) => ({ value, label: t(`strengths.${value}`) }))} />
        <FilterSelect name="reason" label={t("reason")} value={filter.reason} any={t("anyReason")} options={SHARED.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        <FilterSelect name="apart" label={t("dismissed")} value={filter.dismissed} any={t("open")} options={[{ value: "yes", label: t("apartOnes") }]} />
      </FilterForm>
      <p className="pair s13 ink2">
        <span>{t("count", { n: total })}</span>
        {may(member, "edit", "duplicates") && <Link href={`${path}/merge`}>{t("mergeTwo")}</Link>}
      </p>
      {rows.length === 0 ? <Empty text={t(filtered ? "emptyFiltered" : "empty")} /> : <PairList workspace={member.workspace} keeper={may(member, "edit", "duplicates")} pairs={rows} />}
      {total > pageSize && <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />}
    </>
  );
}
