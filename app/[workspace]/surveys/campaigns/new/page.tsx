import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { formOptions } from "@/components/campaigns/form-options";
import { NewCampaignForm } from "@/components/campaigns/new-campaign-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Words } from "@/components/ui/words";
import { loadCampaignChoices } from "@/lib/campaigns/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns.new"))("title") };
}

export default async function NewCampaignPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "manage", "campaigns");
  const choices = await loadCampaignChoices(member);
  const t = await getTranslations("campaigns");
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/surveys/campaigns`, label: t("title") }]} />
      <h1 className="mb-4">{t("new.title")}</h1>
      {choices.editions.length === 0 ? (
        <Empty text={t("new.noEditions")} />
      ) : (
        <Words of={["campaigns"]}>
          <NewCampaignForm workspace={member.workspace} choices={choices} forms={formOptions(await getTranslations("forms.bank"), choices.forms)} />
        </Words>
      )}
    </>
  );
}
