import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { redirect } from "next/navigation";

import { MergeContactsForm } from "@/components/duplicates/merge-contacts-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadTwoContacts } from "@/lib/duplicates/loaders";
import { loadOwnFacts } from "@/lib/fields/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("duplicates.merge"))("titleContacts") };
}

export default async function MergeContactsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "edit", "duplicates");
  const wish = await searchParams;
  if (single(wish, "keep") === null) redirect(`/${workspace}/duplicates/contacts`);
  const [two, ownFacts, t, title] = await Promise.all([loadTwoContacts(member, wish), loadOwnFacts(member, "contacts"), getTranslations("duplicates.merge"), getTranslations("duplicates")]);
  return (
    <>
      <Crumbs
        trail={[
          { href: `/${workspace}/duplicates`, label: title("title") },
          { href: `/${workspace}/duplicates/contacts`, label: title("tabs.contacts") },
        ]}
      />
      <h1 className="mb-1">{t("titleContacts")}</h1>
      <p className="ink2 mb-2 max-w-[76ch]">{t("contactLead")}</p>
      <p className="s13 mb-5">
        <Link href={`/${workspace}/duplicates/contacts/merge?keep=${single(wish, "other") ?? ""}&other=${single(wish, "keep") ?? ""}`}>{t("swap")}</Link>
      </p>
      <MergeContactsForm workspace={workspace} kept={two.kept} lost={two.lost} ownFacts={ownFacts} />
    </>
  );
}
