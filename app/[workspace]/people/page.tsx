import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { PeoplePage } from "@/components/people/people-page";
import type { SearchParams } from "@/lib/format/address";
import { loadPeople } from "@/lib/people/loaders";
import { peopleFilters } from "@/lib/people/schema";
import { loadChoices } from "@/lib/portfolio/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("people") };
}

export default async function People({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "contacts");
  const filters = peopleFilters(await searchParams);
  const [people, choices] = await Promise.all([loadPeople(member, filters), loadChoices(member)]);
  return <PeoplePage member={member} filters={filters} choices={choices} people={people} />;
}
