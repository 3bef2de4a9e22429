import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Crumbs } from "@/components/ui/crumbs";
import { Day } from "@/components/ui/day";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { Views } from "@/components/ui/views";
import { Words } from "@/components/ui/words";
import { DeliveryList } from "@/components/webhooks/delivery-list";
import { WebhookActs } from "@/components/webhooks/webhook-acts";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { timeText } from "@/lib/format/time-text";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadDeliveries, loadWebhook } from "@/lib/webhooks/loaders";
import { DELIVERY_STATES } from "@/lib/webhooks/schema";
import { actionsOf, WEBHOOK_NOUN_LIST } from "@/lib/webhooks/types";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadWebhook(await requireRight(workspace, "read", "keys"), id)).name };
}

/** A webhook: whether it sends and why not, what it is told of, its messages with what came back, and what is done by hand. */
export default async function WebhookPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "keys");
  const address = await searchParams;
  const webhook = await loadWebhook(member, id);
  const [{ rows, next, state }, t, common, locale] = await Promise.all([loadDeliveries(member, id, address), getTranslations("webhooks"), getTranslations("common"), getLocale()]);
  const manages = may(member, "manage", "keys");
  const path = `/${workspace}/webhooks/${id}`;
  const told = WEBHOOK_NOUN_LIST.flatMap((noun) => {
    const actions = actionsOf(noun).filter((action) => webhook.events.includes(`${noun}.${action}`));
    return actions.length === 0 ? [] : [t("types", { noun: t(`nouns.${noun}`), actions: actions.map((action) => t(`actions.${action}`)).join(t("between")) })];
  });
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/webhooks`, label: t("title") }]} />
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1>{webhook.name}</h1>
        {manages && (
          <Link className="btn" href={`${path}/edit`}>
            {common("edit")}
          </Link>
        )}
      </div>
      <p className="mt-1">
        <span className={webhook.state === "live" ? "good" : "watch"}>{t(`states.${webhook.state}`)}</span>
        {webhook.stoppedFor && <span className="ink2"> · {t(`stops.${webhook.stoppedFor}`)}</span>}
      </p>
      {webhook.failingSince && <p className="risk">{t("failingSince", { when: timeText(webhook.failingSince, locale, member.timeZone) })}</p>}
      <Facts
        rows={[
          { label: t("address"), value: <span className="break-all">{webhook.address}</span> },
          { label: t("told"), value: told.join(t("betweenNouns")) },
          { label: t("maker"), value: <>{webhook.memberName} · <Day date={webhook.createdAt} /></> },
        ]}
      />
      <p className="s13 ink2 mt-2">
        {webhook.lastSuccessAt ? t("lastSuccess", { when: timeText(webhook.lastSuccessAt, locale, member.timeZone) }) : t("neverArrived")}
        {webhook.waiting > 0 && <> · {t("waiting", { n: webhook.waiting })}</>}
      </p>
      <Words of={["webhooks"]}>
        <section className="part" aria-labelledby="messages">
          <h2 id="messages">{t("messages.title")}</h2>
          <p className="s13 ink2 mt-1">{t("messages.lead")}</p>
          <Views
            label={t("messages.views")}
            views={[{ href: path, label: t("messages.all"), current: state === null }, ...DELIVERY_STATES.map((each) => ({ href: `${path}?state=${each}`, label: t(`messages.of.${each}`), current: state === each }))]}
          />
          {rows.length === 0 ? <Empty text={state === null ? t("messages.none") : t("messages.noneOf")} /> : <DeliveryList workspace={workspace} webhookId={id} timeZone={member.timeZone} rows={rows} sends={manages && webhook.state === "live"} />}
          <p className="mt-4 flex gap-4 s13">
            {single(address, "before") !== null && <Link href={withParams(path, address, { before: null })}>{t("messages.newest")}</Link>}
            {next && <Link href={withParams(path, address, { before: `${next.at}_${next.id}` })}>{t("messages.older")}</Link>}
          </p>
        </section>
        {manages && (
          <section className="part" aria-labelledby="acts">
            <h2 id="acts">{t("acts.title")}</h2>
            <WebhookActs workspace={workspace} webhook={webhook} />
          </section>
        )}
      </Words>
    </>
  );
}
