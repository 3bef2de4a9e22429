import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Reliability } from "@/components/reliability/reliability";
import type { SearchParams } from "@/lib/format/address";
import { loadReliability } from "@/lib/reliability/loaders";
import { reliabilityView } from "@/lib/reliability/schema";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("reliability") };
}

export default async function ReliabilityPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "analyses");
  const view = reliabilityView(await searchParams);
  return <Reliability member={member} view={view} {...await loadReliability(member, view)} />;
}
