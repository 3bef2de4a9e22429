import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Drivers } from "@/components/drivers/drivers";
import { loadDrivers } from "@/lib/drivers/loaders";
import { driversView } from "@/lib/drivers/schema";
import type { SearchParams } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("drivers") };
}

export default async function DriversPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "analyses");
  const address = await searchParams;
  const view = driversView(address);
  return <Drivers member={member} address={address} view={view} {...await loadDrivers(member, view)} />;
}
