import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { AuditList } from "@/components/audit/audit-list";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Words } from "@/components/ui/words";
import { loadAudit } from "@/lib/audit/loaders";
import { AUDIT_ACTIONS, AUDIT_NOUNS, KEPT } from "@/lib/audit/types";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

/** Who did what, when and from where. */
export default async function AuditPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "audit");
  const address = await searchParams;
  const [{ lines, next, filter, members }, t] = await Promise.all([loadAudit(member, address), getTranslations("audit")]);
  const path = `/${workspace}/audit`;
  const filtered = Object.values(filter).some((part) => part !== null);
  const file = (format: string) => withParams(`${path}/file`, address, { before: null, format });
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-2">{t("lead", { days: KEPT.originDays })}</p>
      <FilterForm path={path} filtered={filtered}>
        <FilterText name="q" label={t("filter.text")} value={filter.text} />
        <FilterSelect name="member" label={t("filter.member")} value={filter.memberId} any={t("filter.anyMember")} options={members.map(({ id, name }) => ({ value: id, label: name }))} />
        <FilterSelect name="action" label={t("filter.action")} value={filter.action} any={t("filter.anyAction")} options={AUDIT_ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) }))} />
        <FilterSelect name="noun" label={t("filter.noun")} value={filter.noun} any={t("filter.anyNoun")} options={AUDIT_NOUNS.map((value) => ({ value, label: t(`nouns.${value}`) }))} />
        <FilterText name="from" type="date" label={t("filter.from")} value={filter.from} />
        <FilterText name="until" type="date" label={t("filter.until")} value={filter.until} />
      </FilterForm>
      {may(member, "export", "audit") && (
        <p className="s13 ink2 mb-4">
          {t("files")} <a href={file("csv")}>{t("csv")}</a> · <a href={file("xlsx")}>{t("xlsx")}</a>
        </p>
      )}
      {lines.length === 0 ? (
        <Empty text={t("none")} />
      ) : (
        <Words of={["audit"]}>
          <AuditList member={member} lines={lines} />
        </Words>
      )}
      <p className="mt-4 flex gap-4 s13">
        {single(address, "before") !== null && <Link href={withParams(path, address, { before: null })}>{t("newest")}</Link>}
        {next && <Link href={withParams(path, address, { before: `${next.at}_${next.id}` })}>{t("older")}</Link>}
      </p>
    </>
  );
}
