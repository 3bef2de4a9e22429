import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { BacktestPage } from "@/components/predictions/backtest-page";
import type { SearchParams } from "@/lib/format/address";
import { loadBacktest } from "@/lib/predictions/loaders";
import { partFilters } from "@/lib/predictions/schema";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("predictions") };
}

export default async function PredictionsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "analyses");
  const filters = partFilters(await searchParams);
  return <BacktestPage member={member} filters={filters} {...await loadBacktest(member, filters)} />;
}
