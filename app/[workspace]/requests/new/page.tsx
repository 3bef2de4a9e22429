import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ExhibitorPicker } from "@/components/exhibitors/exhibitor-picker";
import { RequestForm } from "@/components/requests/request-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { loadExhibitor, loadPickedNames } from "@/lib/exhibitors/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requests"))("new") };
}

export default async function NewRequestPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "create", "requests");
  const wish = await searchParams;
  const id = single(wish, "exhibitor");
  const t = await getTranslations("requests");
  const exhibitor = id === null ? null : await loadExhibitor(member, id);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/requests`, label: t("title") }, ...(exhibitor ? [{ href: `/${workspace}/exhibitors/${exhibitor.id}`, label: exhibitor.name }] : [])]} />
      <h1 className="mb-5">{t("new")}</h1>
      {exhibitor ? (
        <RequestForm
          workspace={workspace}
          exhibitorId={exhibitor.id}
          contacts={await loadContactChoices(member, exhibitor.id)}
          today={today(member.timeZone)}
        />
      ) : (
        <ExhibitorPicker workspace={workspace} path={`/${workspace}/requests/new`} params={wish} found={await loadPickedNames(member, wish)} />
      )}
    </>
  );
}
