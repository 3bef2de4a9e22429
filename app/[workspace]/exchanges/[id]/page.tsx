import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ExchangeFacts } from "@/components/exchanges/exchange-facts";
import { ToldPart } from "@/components/exchanges/told-part";
import { WithdrawForm } from "@/components/exchanges/withdraw-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Fold } from "@/components/ui/fold";
import { Words } from "@/components/ui/words";
import { withdrawExchangeAction } from "@/lib/exchanges/actions";
import { loadExchange, loadTold } from "@/lib/exchanges/loaders";
import { loadStandingOrNone } from "@/lib/relationships/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadExchange(await requireRight(workspace, "read", "exchanges"), id)).text };
}

export default async function ExchangePage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "exchanges");
  const exchange = await loadExchange(member, id);
  const [t, common, told, standing] = await Promise.all([getTranslations("exchanges"), getTranslations("common"), loadTold(member, exchange), loadStandingOrNone(member, exchange.exhibitorId)]);
  const open = may(member, "edit", "exchanges") && exchange.withdrawnOn === null;
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exchanges`, label: t("title") }, { href: `/${workspace}/exhibitors/${exchange.exhibitorId}`, label: exchange.exhibitorName }]} />
      <div className="top">
        <h1>{exchange.text}</h1>
        {open && (
          <div className="acts">
            <Link className="btn" href={`/${workspace}/exchanges/${id}/edit`}>
              {common("edit")}
            </Link>
          </div>
        )}
      </div>
      <ExchangeFacts member={member} exchange={exchange} />
      <Words of={["exchanges", "relationships"]}>
        <ToldPart workspace={workspace} exchange={exchange} told={told} shows={Object.fromEntries(standing.placements.map(({ showId, showName }) => [showId, showName]))} />
        {open && (
          <Fold title={t("withdraw.title")}>
            <WithdrawForm withdraw={withdrawExchangeAction.bind(null, workspace)} id={id} />
          </Fold>
        )}
      </Words>
    </>
  );
}
