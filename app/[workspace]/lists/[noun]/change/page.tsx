import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { PlanChange } from "@/components/lists/plan-change";
import type { SearchParams } from "@/lib/format/address";
import { mayWithRows } from "@/lib/lists/access";
import { makeChangeAction } from "@/lib/lists/changes/actions";
import { loadPlanned } from "@/lib/lists/changes/loaders";
import { listNoun, listPath } from "@/lib/lists/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists.change"))("title") };
}

export default async function ChangeManyPage({ params, searchParams }: { params: Promise<{ workspace: string; noun: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace, noun: text } = await params;
  const member = await requireRight(workspace, "edit", "lists");
  const noun = listNoun(text);
  if (!mayWithRows(member, "edit", noun)) notFound();
  const plan = await loadPlanned(member, noun, await searchParams);
  const list = listPath(workspace, noun);
  return <PlanChange noun={noun} path={`/${workspace}/lists/${noun}/change`} back={plan.query === "" ? list : `${list}?${plan.query}`} plan={plan} action={makeChangeAction.bind(null, workspace)} />;
}
