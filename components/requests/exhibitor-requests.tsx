import { getTranslations } from "next-intl/server";

import { Empty } from "@/components/ui/empty";
import { PanelHead } from "@/components/ui/panel-head";
import { Words } from "@/components/ui/words";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { mayKeepRecords } from "@/lib/members/access";
import type { RequestDetail } from "@/lib/requests/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { RequestTable } from "./request-table";

/** The longest waiting special requests of one exhibitor, for its page; each can be answered in place. */
export async function ExhibitorRequests({ member, exhibitorId, requests: { rows, total } }: { member: MemberSession; exhibitorId: string; requests: PageOf<RequestDetail> }) {
  const t = await getTranslations("requests");
  const path = `/${member.workspace}/requests`;
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
        <Words of={["requests", "relationships"]}>
          <RequestTable member={member} requests={rows} today={today(member.timeZone)} withExhibitor={false} />
        </Words>
      )}
    </>
  );
}
