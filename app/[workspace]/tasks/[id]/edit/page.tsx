import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { TaskForm } from "@/components/tasks/task-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { withContact } from "@/lib/contacts/types";
import { loadMembers } from "@/lib/members/loaders";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";
import { loadTask } from "@/lib/tasks/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("edit") };
}

export default async function EditTaskPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "tasks");
  const task = await loadTask(member, id);
  const t = await getTranslations("tasks");
  const path = `/${workspace}/tasks/${id}`;
  if (task.status !== "open") redirect(path);
  const [members, editions, contacts] = await Promise.all([loadMembers(member), loadEditionChoices(member), task.exhibitorId === null ? [] : loadContactChoices(member, task.exhibitorId)]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/tasks`, label: t("title") }, { href: path, label: task.title }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <TaskForm workspace={workspace} members={members} contacts={withContact(contacts, task)} editions={editions} memberId={member.memberId} task={task} />
    </>
  );
}
