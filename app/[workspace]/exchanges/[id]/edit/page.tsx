import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { ExchangeForm } from "@/components/exchanges/exchange-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { withContact } from "@/lib/contacts/types";
import { loadExchange, loadTold } from "@/lib/exchanges/loaders";
import { today } from "@/lib/format/days";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchanges"))("edit") };
}

export default async function EditExchangePage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "exchanges");
  const exchange = await loadExchange(member, id);
  const path = `/${workspace}/exchanges/${id}`;
  if (exchange.withdrawnOn !== null) redirect(path);
  const [t, contacts, editions, told] = await Promise.all([getTranslations("exchanges"), loadContactChoices(member, exchange.exhibitorId), loadEditionChoices(member), loadTold(member, exchange)]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exchanges`, label: t("title") }, { href: path, label: exchange.text }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <ExchangeForm workspace={workspace} currency={member.currency} exhibitorId={exchange.exhibitorId} contacts={withContact(contacts, exchange)} editions={editions} today={today(member.timeZone)} exchange={exchange} read={told.how === "read"} />
    </>
  );
}
