import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { WishesForm } from "@/components/notices/wishes-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { saveWishesAction } from "@/lib/notices/actions";
import { loadWishes, sendsMail } from "@/lib/notices/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices.wishes"))("title") };
}

export default async function NoticeSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "desk");
  const [t, list, wishes] = await Promise.all([getTranslations("notices.wishes"), getTranslations("notices"), loadWishes(member)]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/notices`, label: list("title") }]} />
      <h1 className="mb-5">{t("title")}</h1>
      {!sendsMail() && <p className="watch mb-4">{t("noMail")}</p>}
      <Words of={["notices"]}>
        <WishesForm save={saveWishesAction.bind(null, workspace)} wishes={wishes} organizersZone={member.timeZone} zones={Intl.supportedValuesOf("timeZone")} />
      </Words>
    </>
  );
}
