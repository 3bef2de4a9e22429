import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { RetentionPage } from "@/components/retention/retention-page";
import type { SearchParams } from "@/lib/format/address";
import { loadChoices } from "@/lib/portfolio/loaders";
import { loadRetention } from "@/lib/retention/loaders";
import { retentionFilters } from "@/lib/retention/schema";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("retention") };
}

export default async function Retention({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireMember((await params).workspace);
  const filters = retentionFilters(await searchParams);
  const [view, choices] = await Promise.all([loadRetention(member, filters), loadChoices(member)]);
  return <RetentionPage member={member} filters={filters} choices={choices} view={view} />;
}
