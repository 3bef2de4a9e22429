import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { SelectionTable } from "@/components/lists/selection-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { dayText } from "@/lib/format/day-text";
import { loadSelections } from "@/lib/lists/selections/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("selections"))("title") };
}

/** Exhibitors that belong together because a filter says so, each under its name. */
export default async function SelectionsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "selections");
  const [{ selections, columns, words, day }, t, lists, locale] = await Promise.all([loadSelections(member), getTranslations("selections"), getTranslations("lists.titles"), getLocale()]);
  const [used, archived] = [selections.filter((each) => !each.archived), selections.filter((each) => each.archived)];
  const list = `/${workspace}/exhibitors`;
  const manages = may(member, "manage", "selections");
  return (
    <>
      <Crumbs trail={[{ href: list, label: lists("exhibitors") }]} />
      <h1>{t("title")}</h1>
      <p className="lead mt-2">{t("lead")}</p>
      {used.length === 0 ? (
        <Empty text={t("none")} act={manages && <Link href={`${list}?panel=filters`}>{t("begin")}</Link>} />
      ) : (
        <section className="part">
          <p className="s13 ink2 mb-2">{t("asOf", { day: dayText(day, locale) })}</p>
          <SelectionTable workspace={workspace} selections={used} columns={columns} words={words} manages={manages} />
        </section>
      )}
      {archived.length > 0 && (
        <section className="part" aria-labelledby="archived">
          <h2 id="archived">{t("archived")}</h2>
          <p className="s13 ink2 mt-1 mb-2">{t("archivedText")}</p>
          <SelectionTable workspace={workspace} selections={archived} columns={columns} words={words} manages={manages} />
        </section>
      )}
    </>
  );
}
