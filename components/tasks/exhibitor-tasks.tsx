import { getTranslations } from "next-intl/server";

import { Empty } from "@/components/ui/empty";
import { PanelHead } from "@/components/ui/panel-head";
import { Words } from "@/components/ui/words";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { may } from "@/lib/rights/access";
import type { TaskDetail } from "@/lib/tasks/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { TaskTable } from "./task-table";

/** The most pressing open tasks about one exhibitor, for its page; each can be ended in place. */
export async function ExhibitorTasks({ member, exhibitorId, tasks: { rows, total } }: { member: MemberSession; exhibitorId: string; tasks: PageOf<TaskDetail> }) {
  const t = await getTranslations("tasks");
  const path = `/${member.workspace}/tasks`;
  return (
    <>
      <PanelHead
        title={t("openTitle")}
        links={[
          { href: `${path}?whose=all&exhibitor=${exhibitorId}`, label: total > rows.length ? t("all", { count: total }) : t("allOpen") },
          may(member, "create", "tasks") && { href: `${path}/new?exhibitor=${exhibitorId}`, label: t("new") },
        ]}
      />
      {total === 0 ? (
        <Empty text={t("emptyOpen")} />
      ) : (
        <Words of={["tasks"]}>
          <TaskTable member={member} tasks={rows} today={today(member.timeZone)} withExhibitor={false} />
        </Words>
      )}
    </>
  );
}
