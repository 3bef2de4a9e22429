import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { EditionList } from "@/components/reports/edition-list";
import { Empty } from "@/components/ui/empty";
import { loadReportEditions } from "@/lib/reports/loaders";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsPage({ params }: Props) {
  const member = await requireRight((await params).workspace, "read", "reports");
  const [editions, t] = await Promise.all([loadReportEditions(member), getTranslations("reports")]);
  const answered = editions.filter(({ responses }) => responses > 0).length;
  return (
    <>
      <h1>{editions.length === 0 ? t("title") : t("list.finding", { answered, n: editions.length })}</h1>
      {editions.length === 0 ? (
        <Empty text={t("list.empty")} act={<Link href={`/${member.workspace}/shows/new`}>{t("list.newShow")}</Link>} />
      ) : (
        <>
          <p className="lead mt-3.5 mb-6">{t("list.lead")}</p>
          <EditionList workspace={member.workspace} editions={editions} />
        </>
      )}
    </>
  );
}
