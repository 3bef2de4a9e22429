import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { InteractionForm } from "@/components/interactions/interaction-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { withContact } from "@/lib/contacts/types";
import { loadInteraction } from "@/lib/interactions/loaders";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("interactions"))("edit") };
}

export default async function EditInteractionPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "interactions");
  const interaction = await loadInteraction(member, id);
  const path = `/${workspace}/interactions/${id}`;
  if (interaction.withdrawn) redirect(path);
  const t = await getTranslations("interactions");
  const contacts = await loadContactChoices(member, interaction.exhibitorId);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/interactions`, label: t("title") }, { href: path, label: t("of", { exhibitor: interaction.exhibitorName }) }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <Words of={["interactions", "relationships"]}>
        <InteractionForm workspace={workspace} interaction={interaction} contacts={withContact(contacts, interaction)} editions={await loadEditionChoices(member)} />
      </Words>
    </>
  );
}
