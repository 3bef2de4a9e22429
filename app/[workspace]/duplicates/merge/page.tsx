import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { MergeForm } from "@/components/duplicates/merge-form";
import { ExhibitorPicker } from "@/components/exhibitors/exhibitor-picker";
import { Crumbs } from "@/components/ui/crumbs";
import { loadMergePreview, mergeChoicesOf } from "@/lib/duplicates/loaders";
import { loadExhibitor, loadPickedNames } from "@/lib/exhibitors/loaders";
import { loadOwnFacts } from "@/lib/fields/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { loadMembers } from "@/lib/members/loaders";
import { visibleKeys } from "@/lib/relationships/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("duplicates.merge"))("title") };
}

/** Which two; then all that merging them would do. The picker of exhibitors answers with `exhibitor`. */
export default async function MergeExhibitorsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "edit", "duplicates");
  const { exhibitor, ...address } = await searchParams;
  const path = `/${workspace}/duplicates/merge`;
  const picked = single({ exhibitor }, "exhibitor");
  const wish: SearchParams = picked === null ? address : { ...address, [single(address, "keep") === null ? "keep" : "other"]: picked };
  const keep = single(wish, "keep");
  const [preview, members, ownFacts, t, title] = await Promise.all([loadMergePreview(member, wish), loadMembers(member), loadOwnFacts(member, "exhibitors"), getTranslations("duplicates.merge"), getTranslations("duplicates")]);
  const crumbs = <Crumbs trail={[{ href: `/${workspace}/duplicates`, label: title("title") }]} />;
  if (!preview) {
    const first = keep === null ? null : await loadExhibitor(member, keep);
    return (
      <>
        {crumbs}
        <h1 className="mb-3">{t("title")}</h1>
        <p className="ink2 mb-4">{first ? t("pickSecond", { name: first.name }) : t("pickFirst")}</p>
        <ExhibitorPicker workspace={workspace} path={path} params={wish} found={await loadPickedNames(member, wish)} />
      </>
    );
  }
  const { choices, participations } = mergeChoicesOf(wish);
  return (
    <>
      {crumbs}
      <h1 className="mb-1">{t("title")}</h1>
      <p className="ink2 mb-2 max-w-[76ch]">{t("lead")}</p>
      <p className="s13 mb-5">
        <Link href={`${path}?keep=${preview.lost.id}&other=${preview.kept.id}`}>{t("swap")}</Link>
      </p>
      <MergeForm
        workspace={workspace}
        preview={preview}
        choices={choices}
        stays={participations}
        keys={visibleKeys(member)}
        memberName={(id) => members.find((one) => one.id === id)?.name ?? "–"}
        currency={member.currency}
        ownFacts={ownFacts}
      />
    </>
  );
}
