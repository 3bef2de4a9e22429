import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ExhibitorPicker } from "@/components/exhibitors/exhibitor-picker";
import { TaskForm } from "@/components/tasks/task-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Fold } from "@/components/ui/fold";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { loadExhibitor, loadPickedNames } from "@/lib/exhibitors/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { loadMembers } from "@/lib/members/loaders";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";
import { originOf } from "@/lib/tasks/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("new") };
}

export default async function NewTaskPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "create", "tasks");
  const wish = await searchParams;
  const t = await getTranslations("tasks");
  const id = single(wish, "exhibitor");
  const exhibitor = id === null ? null : await loadExhibitor(member, id);
  const [members, editions, contacts, found] = await Promise.all([
    loadMembers(member),
    loadEditionChoices(member),
    exhibitor ? loadContactChoices(member, exhibitor.id) : [],
    loadPickedNames(member, wish),
  ]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/tasks`, label: t("title") }, ...(exhibitor ? [{ href: `/${workspace}/exhibitors/${exhibitor.id}`, label: exhibitor.name }] : [])]} />
      <h1 className="mb-5">{t("new")}</h1>
      {!exhibitor && (
        <Fold title={t("fields.pick")} open={found !== null}>
          <ExhibitorPicker workspace={workspace} path={`/${workspace}/tasks/new`} params={wish} found={found} />
        </Fold>
      )}
      {exhibitor && (
        <p className="mb-4 s13">
          {t("fields.exhibitor")}: <Link href={`/${workspace}/exhibitors/${exhibitor.id}`}>{exhibitor.name}</Link> · <Link href={`/${workspace}/tasks/new`}>{t("fields.without")}</Link>
        </p>
      )}
      <TaskForm workspace={workspace} members={members} contacts={contacts} editions={editions} memberId={member.memberId} origin={{ ...originOf(wish), exhibitorId: exhibitor?.id ?? null }} />
    </>
  );
}
