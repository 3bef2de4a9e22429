import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Empty } from "@/components/ui/empty";
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
      <header className="pair mb-1">
        <h2>{t("openTitle")}</h2>
        <span className="flex gap-4 s13">
          <Link href={`${path}?view=all&exhibitor=${exhibitorId}`}>{total > rows.length ? t("all", { count: total }) : t("views.all")}</Link>
          {mayKeepRecords(member) && <Link href={`${path}/new?exhibitor=${exhibitorId}`}>{t("new")}</Link>}
        </span>
      </header>
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
