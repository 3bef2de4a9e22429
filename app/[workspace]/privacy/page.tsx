import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { DataMap } from "@/components/privacy/data-map";
import { Processors } from "@/components/privacy/processors";
import { Receipts } from "@/components/privacy/receipts";
import { loadProcessors, loadReceipts } from "@/lib/privacy/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy"))("title") };
}

/** What an organizer has to be able to say about the people it keeps something of. */
export default async function PrivacyPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "read", "privacy");
  const [t, receipts] = [await getTranslations("privacy"), await loadReceipts(member)];
  return (
    <>
      <h1 className="mb-3">{t("title")}</h1>
      <p className="ink2 mb-5 max-w-[640px]">{t("intro")}</p>
      <DataMap />
      <Processors places={loadProcessors()} />
      <Receipts receipts={receipts} timeZone={member.timeZone} />
    </>
  );
}
