import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Empty } from "@/components/ui/empty";
import type { PageOf } from "@/lib/format/page";
import { mayKeepRecords } from "@/lib/members/access";
import type { ParticipationDetail } from "@/lib/participations/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ParticipationTable } from "./participation-table";

/** The newest participations of one exhibitor, for its page. */
export async function ExhibitorParticipations({ member, exhibitorId, participations: { rows, total } }: { member: MemberSession; exhibitorId: string; participations: PageOf<ParticipationDetail> }) {
  const t = await getTranslations("participations");
  const path = `/${member.workspace}/exhibitors/${exhibitorId}/participations`;
  return (
    <>
      <header className="pair mb-1">
        <h2>{t("title")}</h2>
        <span className="flex gap-4 s13">
          {total > rows.length && <Link href={path}>{t("all", { count: total })}</Link>}
          {mayKeepRecords(member) && <Link href={`${path}/new`}>{t("new")}</Link>}
        </span>
      </header>
      {total === 0 ? <Empty text={t("empty")} /> : <ParticipationTable member={member} rows={rows} titled="edition" />}
    </>
  );
}
