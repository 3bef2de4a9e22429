import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { RetentionPage } from "@/components/retention/retention-page";
import type { SearchParams } from "@/lib/format/address";
import { loadChoices } from "@/lib/portfolio/loaders";
import { loadRetention } from "@/lib/retention/loaders";
import { retentionFilters } from "@/lib/retention/schema";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("retention") };
}

export default async function Retention({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "retention");
  const filters = retentionFilters(await searchParams);
  const [view, choices] = await Promise.all([loadRetention(member, filters), loadChoices(member)]);
  return <RetentionPage member={member} filters={filters} choices={choices} view={view} />;
}
