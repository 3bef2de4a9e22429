import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { NewWebhookForm } from "@/components/webhooks/webhook-form";
import { requireRight } from "@/lib/rights/require-right";
import { typesToChoose } from "@/lib/webhooks/access";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("new") };
}

/** A new webhook: where it leads, and what it is told of. */
export default async function NewWebhookPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "manage", "keys");
  const t = await getTranslations("webhooks");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/webhooks`, label: t("title") }]} />
      <h1 className="mb-5">{t("new")}</h1>
      <Words of={["webhooks"]}>
        <NewWebhookForm workspace={workspace} open={typesToChoose(member)} />
      </Words>
    </>
  );
}
