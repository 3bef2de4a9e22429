import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Empty } from "@/components/ui/empty";
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
        <Words of={["promises", "relationships"]}>
          <PromiseTable member={member} promises={rows} today={today(member.timeZone)} withExhibitor={false} />
        </Words>
      )}
    </>
  );
}
