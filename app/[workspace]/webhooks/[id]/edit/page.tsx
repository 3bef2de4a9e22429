import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { EditWebhookForm } from "@/components/webhooks/webhook-form";
import { requireRight } from "@/lib/rights/require-right";
import { typesToChoose } from "@/lib/webhooks/access";
import { loadWebhook } from "@/lib/webhooks/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("edit") };
}

/** What a webhook is called, where it leads, and what it is told of. */
export default async function EditWebhookPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "keys");
  const [webhook, t] = await Promise.all([loadWebhook(member, id), getTranslations("webhooks")]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/webhooks`, label: t("title") }, { href: `/${workspace}/webhooks/${id}`, label: webhook.name }]} />
      <h1>{t("edit")}</h1>
      <Words of={["webhooks"]}>
        <EditWebhookForm workspace={workspace} webhook={webhook} open={typesToChoose(member)} />
      </Words>
    </>
  );
}
