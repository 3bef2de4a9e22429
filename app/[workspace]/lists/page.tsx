import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { listPath } from "@/lib/lists/loaders";
import { LIST_NOUNS } from "@/lib/lists/types";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists"))("all") };
}

/** Every list there is. */
export default async function ListsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await requireMember((await params).workspace);
  const t = await getTranslations("lists");
  return (
    <>
      <h1>{t("all")}</h1>
      <p className="lead mt-2">{t("allLead")}</p>
      <ul className="rows mt-5 max-w-[640px]">
        {LIST_NOUNS.map((noun) => (
          <li key={noun}>
            <Link href={listPath(workspace, noun)}>{t(`titles.${noun}`)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
