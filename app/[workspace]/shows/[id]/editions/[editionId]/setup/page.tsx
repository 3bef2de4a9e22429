import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { EditionHead } from "@/components/shows/edition-head";
import { CopyForm } from "@/components/shows/floor/copy-form";
import { Halls } from "@/components/shows/floor/halls";
import { KeyDates } from "@/components/shows/floor/key-dates";
import { Packages } from "@/components/shows/floor/packages";
import { RemovedNote } from "@/components/shows/floor/removed-note";
import { type SearchParams, single } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadEdition } from "@/lib/shows/editions/loaders";
import { loadCopySources, loadHalls, loadKeyDates, loadPackages, loadRemoved } from "@/lib/shows/floor/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string; editionId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows.pages"))("setup") };
}

/** What an edition offers: its dates, halls and packages. */
export default async function EditionSetupPage({ params, searchParams }: Props) {
  const { workspace, id, editionId } = await params;
  const member = await requireRight(workspace, "read", "shows");
  const edition = await loadEdition(member, editionId);
  if (edition.showId !== id) notFound();
  const wish = await searchParams;
  const [halls, packages, dates, sources, removed, t] = await Promise.all([
    loadHalls(member, editionId),
    loadPackages(member, editionId),
    loadKeyDates(member, editionId),
    loadCopySources(member, editionId),
    loadRemoved(member, editionId, wish),
    getTranslations("shows.floor"),
  ]);
  const place = { workspace, showId: id, editionId };
  const manager = may(member, "edit", "shows");
  const count = (name: string) => Number(single(wish, name) ?? "0") || 0;
  return (
    <>
      <EditionHead member={member} edition={edition} current="setup" />
      {removed && manager && <RemovedNote place={place} removed={removed} />}
      {single(wish, "halls") !== null && (
        <p role="status" className="effect mt-4 max-w-[640px]">
          {t("copied", { halls: count("halls"), stands: count("stands"), packages: count("packages") })}
        </p>
      )}
      <div className="cols">
        <div className="col c6">
          <KeyDates place={place} dates={dates} mayChange={manager} />
          <Halls place={place} halls={halls} mayChange={manager} />
        </div>
        <div className="col c6">
          <Packages place={place} currency={member.currency} packages={packages} mayChange={manager} />
        </div>
      </div>
      {manager && <CopyForm place={place} sources={sources} />}
    </>
  );
}
