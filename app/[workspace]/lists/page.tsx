import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { readableLists } from "@/lib/lists/access";
import { listPath } from "@/lib/lists/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists"))("all") };
}

/** Every list that the member may read. */
export default async function ListsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "read", "lists");
  const t = await getTranslations("lists");
  return (
    <>
      <h1>{t("all")}</h1>
      <p className="lead mt-2">{t("allLead")}</p>
      <ul className="rows mt-5 max-w-[640px]">
        {readableLists(member).map((noun) => (
          <li key={noun}>
            <Link href={listPath(member.workspace, noun)}>{t(`titles.${noun}`)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
