import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ExhibitorPicker } from "@/components/exhibitors/exhibitor-picker";
import { LinkForm } from "@/components/exhibitors/link-form";
import { RelatedList } from "@/components/exhibitors/related-list";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Words } from "@/components/ui/words";
import { loadBeside } from "@/lib/exhibitors/beside/loaders";
import { unlinkCompaniesAction } from "@/lib/exhibitors/links/actions";
import { loadExhibitor, loadPickedNames } from "@/lib/exhibitors/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exhibitors.related"))("title") };
}

export default async function RelatedPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "exhibitors");
  const exhibitor = await loadExhibitor(member, id);
  const wish = await searchParams;
  const picked = single(wish, "exhibitor");
  const other = picked === null ? null : await loadExhibitor(member, picked);
  const [{ related }, t, common] = await Promise.all([loadBeside(member, id), getTranslations("exhibitors.related"), getTranslations("common")]);
  const path = `/${workspace}/exhibitors/${id}/related`;
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("title")}</h1>
      {related.length === 0 ? (
        <Empty text={t("none")} />
      ) : (
        <Words of={["exhibitors"]}>
          <RelatedList workspace={workspace} exhibitorId={id} related={related} remove={unlinkCompaniesAction.bind(null, workspace)} />
        </Words>
      )}
      <section className="part">
        <h2 className="mb-3">{t("add")}</h2>
        {other ? <LinkForm workspace={workspace} exhibitor={exhibitor} other={other} /> : <ExhibitorPicker workspace={workspace} path={path} params={wish} found={await loadPickedNames(member, wish)} />}
      </section>
    </>
  );
}
