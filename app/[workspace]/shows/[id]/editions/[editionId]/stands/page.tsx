import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";

import { EditionHead } from "@/components/shows/edition-head";
import { PasteStands } from "@/components/shows/floor/paste-stands";
import { RemovedNote } from "@/components/shows/floor/removed-note";
import { StandForm } from "@/components/shows/floor/stand-form";
import { StandTable } from "@/components/shows/floor/stand-table";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Fold } from "@/components/ui/fold";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadEdition } from "@/lib/shows/editions/loaders";
import { loadHalls, loadRemoved, loadStands } from "@/lib/shows/floor/loaders";
import { editionPath } from "@/lib/shows/floor/place";

interface Props {
  readonly params: Promise<{ workspace: string; id: string; editionId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows.pages"))("stands") };
}

export default async function StandsPage({ params, searchParams }: Props) {
  const { workspace, id, editionId } = await params;
  const member = await requireRight(workspace, "read", "shows");
  const edition = await loadEdition(member, editionId);
  if (edition.showId !== id) notFound();
  const wish = await searchParams;
  const [halls, stands, removed, t, lists] = await Promise.all([loadHalls(member, editionId), loadStands(member, editionId, wish), loadRemoved(member, editionId, wish), getTranslations("shows.floor"), getTranslations("lists")]);
  const place = { workspace, showId: id, editionId };
  const path = editionPath(place, "stands");
  const manager = may(member, "edit", "shows");
  const filtered = ["hall", "taken", "q"].some((name) => single(wish, name) !== null);
  const pasted = Number(single(wish, "pasted")) || 0;
  return (
    <>
      <EditionHead member={member} edition={edition} current="stands" />
      {removed && manager && <RemovedNote place={place} removed={removed} />}
      {pasted > 0 && (
        <p role="status" className="effect mt-4 max-w-[640px]">
          {t("pasted", { n: pasted })}
        </p>
      )}
      {halls.length === 0 ? (
        <Empty text={t("noHalls")} act={<Link href={editionPath(place, "setup")}>{t("toSetup")}</Link>} />
      ) : (
        <>
          <p className="s13 mt-2">
            <Link href={`/${workspace}/lists/stands?edition=${editionId}`}>{lists("asTable")}</Link>
          </p>
          <FilterForm path={path} filtered={filtered}>
            <FilterSelect name="hall" label={t("fields.hall")} value={single(wish, "hall")} any={t("anyHall")} options={halls.map(({ id: value, name }) => ({ value, label: name }))} />
            <FilterSelect
              name="taken"
              label={t("columns.takenBy")}
              value={single(wish, "taken")}
              any={t("anyTaken")}
              options={[
                { value: "no", label: t("free") },
                { value: "yes", label: t("taken") },
              ]}
            />
            <FilterText name="q" label={t("fields.number")} value={single(wish, "q")} />
          </FilterForm>
          {stands.total === 0 ? <Empty text={filtered ? t("nothingFound") : t("noStands")} /> : <StandTable place={place} currency={member.currency} stands={stands.rows} mayChange={manager} />}
          <Paging page={stands.page} pageSize={stands.pageSize} total={stands.total} href={(to) => withParams(path, wish, { page: String(to), removed: null, pasted: null })} />
          {manager && (
            <>
              <Fold title={t("newStand")}>
                <StandForm place={place} currency={member.currency} halls={halls} />
              </Fold>
              <Fold title={t("paste")}>
                <PasteStands place={place} halls={halls} />
              </Fold>
            </>
          )}
        </>
      )}
    </>
  );
}
