import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { LikelyDuplicates } from "@/components/duplicates/likely-duplicates";
import { ExhibitorForm } from "@/components/exhibitors/exhibitor-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { likelyDuplicatesAction } from "@/lib/duplicates/actions";
import { loadSegments } from "@/lib/exhibitors/loaders";
import { loadOwnInputs } from "@/lib/fields/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { loadMembers } from "@/lib/members/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exhibitors.form"))("new") };
}

export default async function NewExhibitorPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "create", "exhibitors");
  const [segments, members, own, t, common] = await Promise.all([loadSegments(member), loadMembers(member), loadOwnInputs(member, "exhibitors"), getTranslations("exhibitors.form"), getTranslations("common")]);
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/exhibitors`, label: common("nav.exhibitors") }]} />
      <h1 className="mb-5">{t("new")}</h1>
      <ExhibitorForm
        workspace={member.workspace}
        segments={segments}
        members={members}
        own={own}
        initialName={single(await searchParams, "name")?.slice(0, 200)}
        warning={
          <Words of={["duplicates"]}>
            <LikelyDuplicates workspace={member.workspace} find={likelyDuplicatesAction.bind(null, member.workspace)} />
          </Words>
        }
      />
    </>
  );
}
