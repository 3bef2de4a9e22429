import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { MailSettingsForm } from "@/components/campaigns/mail-settings-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { loadSending } from "@/lib/campaigns/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns.mail"))("title") };
}

/** How fast and at which hours an organizer's letters go out, and under which name. */
export default async function MailSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "manage", "campaigns");
  const { settings, canSend } = await loadSending(member);
  const t = await getTranslations("campaigns");
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/surveys/campaigns`, label: t("title") }]} />
      <h1>{t("mail.title")}</h1>
      <p className={canSend ? "ink2 mt-2 mb-5 max-w-[640px]" : "watch mt-2 mb-5 max-w-[640px]"}>{t(canSend ? "mail.text" : "acts.noServer")}</p>
      <Words of={["campaigns"]}>
        <MailSettingsForm workspace={member.workspace} settings={settings} />
      </Words>
    </>
  );
}
