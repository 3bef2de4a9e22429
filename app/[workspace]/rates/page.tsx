import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { MissingRates } from "@/components/rates/missing-rates";
import { PasteRates, RateForm, RemovedRate } from "@/components/rates/rate-forms";
import { RateTable } from "@/components/rates/rate-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Fold } from "@/components/ui/fold";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { isoDay, today } from "@/lib/format/days";
import { loadRates } from "@/lib/rates/loaders";
import { RATE_DAYS } from "@/lib/rates/schema";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rates"))("title") };
}

export default async function RatesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "rates");
  const wish = await searchParams;
  const { list, currencies, missing } = await loadRates(member, wish);
  const t = await getTranslations("rates");
  const common = await getTranslations("common");
  const path = `/${member.workspace}/rates`;
  const manager = may(member, "edit", "rates");
  const currency = single(wish, "currency");
  const [removed, saved] = [single(wish, "removed"), single(wish, "saved")];
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/shows`, label: common("nav.shows") }]} />
      <h1>{t("title")}</h1>
      <p className="ink2 max-w-[640px] mt-2">{t("rule", { own: member.currency, days: RATE_DAYS })}</p>
      {removed !== null && manager && <RemovedRate workspace={member.workspace} removed={removed} />}
      {saved !== null && (
        <p role="status" className="effect mt-4 max-w-[640px]">
          {t("saved", { n: Number(saved) || 0, restated: Number(single(wish, "restated")) || 0 })}
        </p>
      )}
      {manager && (
        <section className="part max-w-[640px]" aria-labelledby="new">
          <h2 id="new" className="mb-3">
            {t("new")}
          </h2>
          <RateForm workspace={member.workspace} own={member.currency} day={isoDay(today(member.timeZone))} />
        </section>
      )}
      <MissingRates missing={missing} />
      <section className="part max-w-[820px]" aria-labelledby="list">
        <h2 id="list">{t("list")}</h2>
        {currencies.length > 1 && (
          <FilterForm path={path} filtered={currency !== null}>
            <FilterSelect name="currency" label={t("fields.currency")} value={currency} any={t("anyCurrency")} options={currencies.map((value) => ({ value, label: value }))} />
          </FilterForm>
        )}
        {list.total === 0 ? <Empty text={t("empty")} /> : <RateTable workspace={member.workspace} own={member.currency} rates={list.rows} mayChange={manager} />}
        <Paging page={list.page} pageSize={list.pageSize} total={list.total} href={(to) => withParams(path, wish, { page: String(to), removed: null, saved: null, restated: null })} />
      </section>
      {manager && (
        <Fold title={t("paste")}>
          <PasteRates workspace={member.workspace} />
        </Fold>
      )}
    </>
  );
}
