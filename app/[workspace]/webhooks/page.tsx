import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Empty } from "@/components/ui/empty";
import { WebhookList } from "@/components/webhooks/webhook-list";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadWebhooks } from "@/lib/webhooks/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

/** Where programs are told of changes: which of them send, and when something last arrived. */
export default async function WebhooksPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "keys");
  const [webhooks, t] = await Promise.all([loadWebhooks(member), getTranslations("webhooks")]);
  const link = may(member, "manage", "keys") && (
    <Link className="btn main" href={`/${workspace}/webhooks/new`}>
      {t("new")}
    </Link>
  );
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1>{t("title")}</h1>
        {webhooks.length > 0 && link}
      </div>
      <p className="lead mt-2">{t("lead")}</p>
      <p className="mt-1 s13 ink2">{t("manual")}</p>
      <section className="part" aria-labelledby="webhooks">
        <h2 id="webhooks">{t("list")}</h2>
        {webhooks.length === 0 ? <Empty text={t("none")} act={link} /> : <WebhookList workspace={workspace} timeZone={member.timeZone} webhooks={webhooks} />}
      </section>
    </>
  );
}
