import { getTranslations } from "next-intl/server";

import { Empty } from "@/components/ui/empty";
import { PanelHead } from "@/components/ui/panel-head";
import { Words } from "@/components/ui/words";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { mayKeepRecords } from "@/lib/members/access";
import type { PromiseDetail } from "@/lib/promises/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { PromiseTable } from "./promise-table";

/** The most pressing open promises to one exhibitor, for its page; each can be settled in place. */
export async function ExhibitorPromises({ member, exhibitorId, promises: { rows, total } }: { member: MemberSession; exhibitorId: string; promises: PageOf<PromiseDetail> }) {
  const t = await getTranslations("promises");
  const path = `/${member.workspace}/promises`;
  return (
    <>
      <PanelHead
        title={t("openTitle")}
        links={[
          { href: `${path}?view=all&exhibitor=${exhibitorId}`, label: total > rows.length ? t("all", { count: total }) : t("views.all") },
          mayKeepRecords(member) && { href: `${path}/new?exhibitor=${exhibitorId}`, label: t("new") },
        ]}
      />
      {total === 0 ? (
        <Empty text={t("emptyOpen")} />
      ) : (
        <Words of={["promises", "relationships"]}>
          <PromiseTable member={member} promises={rows} today={today(member.timeZone)} withExhibitor={false} />
        </Words>
      )}
    </>
  );
}
