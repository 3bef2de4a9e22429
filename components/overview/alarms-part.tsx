import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { AlarmsByFamily } from "@/components/alarms/by-family";
import { type SearchParams, withParams } from "@/lib/format/address";
import type { OpenCounts } from "@/lib/alarms/types";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly address: SearchParams;
  readonly counts: OpenCounts;
  /** The day of the last look; null before the first. */
  readonly day: Date | null;
}

/** The open alarms by family, each leading to its alarms under the same filters. */
export async function AlarmsPart({ member, address, counts, day }: Props) {
  const t = await getTranslations("overview.alarms");
  const path = `/${member.workspace}/alarms`;
  return (
    <>
      <header>
        <h2>{counts.total.alarms > 0 ? t("title", { alarms: counts.total.alarms, n: counts.total.exhibitors }) : t("titleNone")}</h2>
        <Link className="s13" href={withParams(path, address, { since: null, page: null })}>
          {t("all")}
        </Link>
      </header>
      <AlarmsByFamily member={member} counts={counts} day={day} href={(family) => withParams(path, address, { family, since: null, page: null })} />
    </>
  );
}
