import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChangeList } from "@/components/exhibitors/change-list";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { loadChanges } from "@/lib/exhibitors/changes/loaders";
import { changeCursor, changeCursorText } from "@/lib/exhibitors/changes/schema";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exhibitors.changes"))("title") };
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "exhibitors");
  const exhibitor = await loadExhibitor(member, id);
  const wish = await searchParams;
  const [{ changes, next }, t, common, merges] = await Promise.all([loadChanges(member, id, wish), getTranslations("exhibitors.changes"), getTranslations("common"), getTranslations("duplicates.merges")]);
  const path = `/${workspace}/exhibitors/${id}/changes`;
  const older = changeCursor(single(wish, "before")) !== null;
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1>{t("title")}</h1>
      <p className="ink2 mt-1 mb-2 max-w-[76ch]">{t("lead")}</p>
      <p className="s13 mb-5 flex flex-wrap gap-x-5 gap-y-1">
        <Link href={`/${workspace}/duplicates/merges?exhibitor=${id}`}>{merges("of")}</Link>
        {may(member, "edit", "duplicates") && <Link href={`/${workspace}/duplicates/merge?keep=${id}`}>{merges("mergeWith")}</Link>}
      </p>
      {changes.length === 0 ? <Empty text={t("none")} /> : <ChangeList changes={changes} timeZone={member.timeZone} />}
      <p className="mt-4 flex gap-4 s13">
        {older && <Link href={path}>{t("newest")}</Link>}
        {next && <Link href={`${path}?before=${changeCursorText(next)}`}>{t("older")}</Link>}
      </p>
    </>
  );
}
