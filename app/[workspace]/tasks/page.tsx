import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { TaskTable } from "@/components/tasks/task-table";
import { ViewedList } from "@/components/ui/viewed-list";
import { Views } from "@/components/ui/views";
import { Words } from "@/components/ui/words";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadTasks } from "@/lib/tasks/loaders";
import { TASK_VIEWS, TASK_WHOSE, taskView, taskWhose } from "@/lib/tasks/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("title") };
}

export default async function TasksPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "tasks");
  const wish = await searchParams;
  const { rows, ...page } = await loadTasks(member, wish);
  const [t, lists] = await Promise.all([getTranslations("tasks"), getTranslations("lists")]);
  const path = `/${member.workspace}/tasks`;
  const whose = taskWhose.parse(single(wish, "whose") ?? "");
  return (
    <ViewedList
      title={t("title")}
      acts={
        <>
          <Link className="btn" href={`/${member.workspace}/calendar`}>
            {t("calendar.title")}
          </Link>
          <Link className="btn" href={`${path}/templates`}>
            {t("templates.title")}
          </Link>
          <Link className="btn" href={`/${member.workspace}/lists/tasks`}>
            {lists("asTable")}
          </Link>
          {may(member, "create", "tasks") && (
            <Link className="btn main" href={`${path}/new`}>
              {t("new")}
            </Link>
          )}
        </>
      }
      path={path}
      wish={wish}
      views={TASK_VIEWS.map((name) => ({ name, label: t(`views.${name}`) }))}
      view={taskView.parse(single(wish, "view") ?? "")}
      search={t("search")}
      page={page}
      empty={{ filtered: t("nothingFound"), view: t("empty") }}
      also={<Views label={t("whose.label")} views={TASK_WHOSE.map((name) => ({ href: withParams(path, wish, { whose: name === "mine" ? null : name }), label: t(`whose.${name}`), current: name === whose }))} />}
      kept={whose === "mine" ? {} : { whose }}
    >
      <Words of={["tasks"]}>
        <TaskTable member={member} tasks={rows} today={today(member.timeZone)} withExhibitor />
      </Words>
    </ViewedList>
  );
}
