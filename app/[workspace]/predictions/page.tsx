import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { BacktestPage } from "@/components/predictions/backtest-page";
import { loadBacktest } from "@/lib/predictions/loaders";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("predictions") };
}

export default async function PredictionsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireMember((await params).workspace);
  return <BacktestPage member={member} {...await loadBacktest(member)} />;
}
