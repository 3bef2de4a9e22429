import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";

import { actionsOf } from "@/components/lists/actions-of";
import { ListPage } from "@/components/lists/list-page";
import { Empty } from "@/components/ui/empty";
import { type SearchParams, single } from "@/lib/format/address";
import { mayWithRows } from "@/lib/lists/access";
import { listNoun, loadDeletedView, loadList } from "@/lib/lists/loaders";
import { loadUnlisted } from "@/lib/results/loaders";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; noun: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("lists"))(`titles.${listNoun((await params).noun)}`) };
}

/** Everything of one kind as a table: all contacts, all participations, all that was ever promised. */
export default async function NounListPage({ params, searchParams }: Props) {
  const { workspace, noun: text } = await params;
  const member = await requireRight(workspace, "read", "lists");
  const noun = listNoun(text);
  if (!mayWithRows(member, "read", noun)) notFound();
  if (noun === "exhibitors") redirect(`/${workspace}/exhibitors`);
  const address = await searchParams;
  const [list, deleted, unlisted, t] = await Promise.all([loadList(member, noun, address), loadDeletedView(member, address), noun === "responses" ? loadUnlisted(member) : null, getTranslations("lists")]);
  const note = unlisted === null ? null : <p className="mt-3 max-w-[640px] s13 ink2">{t("unlisted", { n: unlisted })}</p>;
  return (
    <ListPage
      member={member}
      list={list}
      panel={single(address, "panel")}
      deleted={deleted}
      acts={
        <>
          {noun === "participations" && (
            <Link className="btn" href={`/${workspace}/boards/rebooking`}>
              {t("boards.rebooking")}
            </Link>
          )}
          <Link className="btn" href={`/${workspace}/lists`}>
            {t("all")}
          </Link>
          <Link className="btn" href={`/${workspace}/lists/changes`}>
            {t("changes.link")}
          </Link>
        </>
      }
      empty={
        <>
          <Empty text={t("none")} />
          {note}
        </>
      }
      note={note}
      {...actionsOf(workspace, noun)}
    />
  );
}
