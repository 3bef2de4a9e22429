import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { Report } from "@/components/reports/report";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { reportTitle } from "@/lib/reports/headline";
import { loadReport } from "@/lib/reports/loaders";
import { reportSelection } from "@/lib/reports/schema";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; editionId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ workspace, editionId }, address, t, locale] = await Promise.all([params, searchParams, getTranslations("reports"), getLocale()]);
  const { edition } = await loadReport(await requireRight(workspace, "read", "reports"), editionId, address);
  return { title: t("list.open", { edition: reportTitle(edition, locale) }) };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const [{ workspace, editionId }, address] = await Promise.all([params, searchParams]);
  const member = await requireRight(workspace, "read", "reports");
  const report = await loadReport(member, editionId, address);
  return <Report workspace={workspace} report={report} selected={reportSelection(address) === "all" ? null : single(address, "segment")} day={today(member.timeZone)} />;
}
