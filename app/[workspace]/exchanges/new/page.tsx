import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ExchangeForm } from "@/components/exchanges/exchange-form";
import { ExhibitorPicker } from "@/components/exhibitors/exhibitor-picker";
import { Crumbs } from "@/components/ui/crumbs";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { EXCHANGE_KINDS } from "@/lib/exchanges/schema";
import { loadExhibitor, loadPickedNames } from "@/lib/exhibitors/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchanges"))("new") };
}

export default async function NewExchangePage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "create", "exchanges");
  const wish = await searchParams;
  const id = single(wish, "exhibitor");
  const t = await getTranslations("exchanges");
  const exhibitor = id === null ? null : await loadExhibitor(member, id);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exchanges`, label: t("title") }, ...(exhibitor ? [{ href: `/${workspace}/exhibitors/${exhibitor.id}`, label: exhibitor.name }] : [])]} />
      <h1 className="mb-5">{t("new")}</h1>
      {exhibitor ? (
        <ExchangeForm
          workspace={workspace}
          currency={member.currency}
          exhibitorId={exhibitor.id}
          contacts={await loadContactChoices(member, exhibitor.id)}
          editions={await loadEditionChoices(member)}
          today={today(member.timeZone)}
          kind={EXCHANGE_KINDS.find((kind) => kind === single(wish, "kind"))}
        />
      ) : (
        <ExhibitorPicker workspace={workspace} path={`/${workspace}/exchanges/new`} params={wish} found={await loadPickedNames(member, wish)} />
      )}
    </>
  );
}
