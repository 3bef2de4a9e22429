import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Reliability } from "@/components/reliability/reliability";
import type { SearchParams } from "@/lib/format/address";
import { loadReliability } from "@/lib/reliability/loaders";
import { reliabilityView } from "@/lib/reliability/schema";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("reliability") };
}

export default async function ReliabilityPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireMember((await params).workspace);
  const view = reliabilityView(await searchParams);
  return <Reliability member={member} view={view} {...await loadReliability(member, view)} />;
}
