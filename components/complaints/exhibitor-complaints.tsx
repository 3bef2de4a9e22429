import { getTranslations } from "next-intl/server";

import { Empty } from "@/components/ui/empty";
import { PanelHead } from "@/components/ui/panel-head";
import { Words } from "@/components/ui/words";
import type { ComplaintDetail } from "@/lib/complaints/types";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { mayKeepRecords } from "@/lib/members/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ComplaintTable } from "./complaint-table";

/** The most pressing open complaints of one exhibitor, for its page; each can be answered and closed in place. */
export async function ExhibitorComplaints({ member, exhibitorId, complaints: { rows, total } }: { member: MemberSession; exhibitorId: string; complaints: PageOf<ComplaintDetail> }) {
  const t = await getTranslations("complaints");
  const path = `/${member.workspace}/complaints`;
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
        <Words of={["complaints", "relationships"]}>
          <ComplaintTable member={member} complaints={rows} today={today(member.timeZone)} withExhibitor={false} />
        </Words>
      )}
    </>
  );
}
