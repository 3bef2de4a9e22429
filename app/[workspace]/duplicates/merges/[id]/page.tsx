import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { MovedList } from "@/components/duplicates/moved-list";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { HiddenField } from "@/components/ui/fields";
import { Words } from "@/components/ui/words";
import { undoMergeAction } from "@/lib/duplicates/actions";
import { loadMerge } from "@/lib/duplicates/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { timeText } from "@/lib/format/time-text";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("duplicates.merges"))("title") };
}

export default async function MergePage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "duplicates");
  const [merge, t, locale] = await Promise.all([loadMerge(member, id), getTranslations("duplicates"), getLocale()]);
  const { kind, keptName, lostName, exhibitorId, exhibitorName, memberName, at, counts, undoneAt, undoneBy, undoUntil } = merge;
  const unnamed = Number(single(await searchParams, "unnamed") ?? "0");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/duplicates/merges`, label: t("merges.title") }]} />
      <h1 className="break-words">{kind === "exhibitors" ? t("merges.exhibitors", { lost: lostName, kept: keptName }) : t("merges.contacts", { lost: lostName, kept: keptName, exhibitor: exhibitorName })}</h1>
      <p className="s13 ink2 mt-1">
        {t("merges.by", { name: memberName, at: timeText(at, locale, member.timeZone) })} {undoneAt && t("merges.undoneBy", { name: undoneBy ?? "", at: timeText(undoneAt, locale, member.timeZone) })}
      </p>
      {undoneAt && Number.isInteger(unnamed) && unnamed > 0 && <p className="mt-2">{t("merges.unnamed", { n: unnamed })}</p>}
      <p className="mt-3">
        <Link href={`/${workspace}/exhibitors/${exhibitorId}`}>{t("merges.to", { name: exhibitorName })}</Link>
      </p>
      <section className="part">
        <h2 className="mb-2">{t("merges.moved")}</h2>
        <MovedList counts={counts} />
      </section>
      {undoUntil && may(member, "edit", "duplicates") && (
        <section className="part">
          <p className="ink2 mb-3 max-w-[76ch]">
            {t("merges.undoText", { kept: keptName })} <span className="whitespace-nowrap">({t("merges.until", { day: dayText(undoUntil, locale) })})</span>
          </p>
          <Words of={[]}>
            <ActionForm quiet action={undoMergeAction.bind(null, workspace)} submit={t("merges.undo")}>
              <HiddenField name="id" value={id} />
            </ActionForm>
          </Words>
        </section>
      )}
    </>
  );
}
