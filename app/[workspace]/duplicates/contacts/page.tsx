import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ContactPairList } from "@/components/duplicates/pair-list";
import { QueueHead } from "@/components/duplicates/queue-head";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { loadContactPairs, queueFilterOf } from "@/lib/duplicates/loaders";
import { type SearchParams, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("duplicates");
  return { title: `${t("title")}: ${t("tabs.contacts")}` };
}

export default async function DuplicateContactsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "duplicates");
  const wish = await searchParams;
  const [{ rows, total, page, pageSize }, t] = await Promise.all([loadContactPairs(member, wish), getTranslations("duplicates.queue")]);
  const { dismissed } = queueFilterOf(wish);
  const path = `/${member.workspace}/duplicates/contacts`;
  return (
    <>
      <QueueHead workspace={member.workspace} here="contacts" />
      <p className="ink2 mt-2 max-w-[76ch]">{t("leadContacts")}</p>
      <FilterForm path={path} filtered={dismissed !== null}>
        <FilterSelect name="apart" label={t("dismissed")} value={dismissed} any={t("open")} options={[{ value: "yes", label: t("apartOnes") }]} />
      </FilterForm>
      <p className="s13 ink2">{t("count", { n: total })}</p>
      {rows.length === 0 ? <Empty text={t(dismissed === null ? "empty" : "emptyFiltered")} /> : <ContactPairList workspace={member.workspace} keeper={may(member, "edit", "duplicates")} pairs={rows} />}
      {total > pageSize && <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />}
    </>
  );
}
