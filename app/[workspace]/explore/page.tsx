import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Explore } from "@/components/explore/explore";
import { SaveForm } from "@/components/explore/save-form";
import { Words } from "@/components/ui/words";
import { saveTileAction } from "@/lib/explore/boards/actions";
import { loadBoards } from "@/lib/explore/boards/loaders";
import { questionField } from "@/lib/explore/boards/schema";
import { loadExploration } from "@/lib/explore/loaders";
import { queryInAddress } from "@/lib/explore/schema";
import type { SearchParams } from "@/lib/format/address";
import { loadChoices } from "@/lib/portfolio/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("explore") };
}

export default async function ExplorePage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "boards");
  const [{ query, exploration, selected }, choices, boards, t] = await Promise.all([loadExploration(member, queryInAddress(await searchParams)), loadChoices(member), loadBoards(member), getTranslations("explore.save")]);
  const save = (
    <section className="part">
      <h2 className="mb-3">{t("title")}</h2>
      <Words of={["explore"]}>
        <SaveForm action={saveTileAction.bind(null, member.workspace)} question={questionField(query)} boards={boards} />
      </Words>
    </section>
  );
  return <Explore member={member} query={query} exploration={exploration} selected={selected} choices={choices} boards={boards} save={save} />;
}
