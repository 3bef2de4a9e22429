import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { FieldForm } from "@/components/fields/field-form";
import { FieldTable } from "@/components/fields/field-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Views } from "@/components/ui/views";
import { loadOwnFields } from "@/lib/fields/loaders";
import { OWN_NOUNS } from "@/lib/fields/types";
import { type SearchParams, single } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("fields"))("title") };
}

/** What the organizer itself wants to know of its exhibitors, contacts and participations. */
export default async function FieldsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "fields");
  const address = await searchParams;
  const noun = OWN_NOUNS.find((each) => each === single(address, "of")) ?? "exhibitors";
  const [all, t, lists] = await Promise.all([loadOwnFields(member), getTranslations("fields"), getTranslations("lists.titles")]);
  const own = all.filter((field) => field.noun === noun);
  const [used, archived] = [own.filter((field) => !field.archived), own.filter((field) => field.archived)];
  const manages = may(member, "manage", "fields");
  const list = noun === "exhibitors" ? `/${workspace}/exhibitors` : `/${workspace}/lists/${noun}`;
  return (
    <>
      <Crumbs trail={[{ href: list, label: lists(noun) }]} />
      <h1>{t("title")}</h1>
      <p className="lead mt-2">{t("lead")}</p>
      <Views label={t("of")} views={OWN_NOUNS.map((each) => ({ href: `/${workspace}/fields?of=${each}`, label: lists(each), current: each === noun }))} />
      <section className="part">{used.length === 0 ? <Empty text={t(manages ? "none" : "noneYet")} /> : <FieldTable workspace={workspace} fields={used} manages={manages} />}</section>
      {manages && (
        <section className="part" aria-labelledby="new-field">
          <h2 id="new-field" className="mb-3">
            {t("new")}
          </h2>
          <FieldForm key={noun} workspace={workspace} noun={noun} />
        </section>
      )}
      {archived.length > 0 && (
        <section className="part" aria-labelledby="archived-fields">
          <h2 id="archived-fields">{t("archived")}</h2>
          <p className="s13 ink2 mt-1 mb-2">{t("archivedText")}</p>
          <FieldTable workspace={workspace} fields={archived} manages={manages} />
        </section>
      )}
    </>
  );
}
