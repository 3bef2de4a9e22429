import { LedgerPanel } from "@/components/relationships/ledger-panel";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import type { PromiseDetail } from "@/lib/promises/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { PromiseTable } from "./promise-table";

/** The most pressing open promises to one exhibitor, for its page; each can be settled in place. */
export function ExhibitorPromises({ member, exhibitorId, promises: { rows, total } }: { member: MemberSession; exhibitorId: string; promises: PageOf<PromiseDetail> }) {
  return (
    <LedgerPanel noun="promises" workspace={member.workspace} exhibitorId={exhibitorId} total={total} shown={rows.length} mayAdd={may(member, "create", "promises")}>
      <PromiseTable member={member} promises={rows} today={today(member.timeZone)} withExhibitor={false} />
    </LedgerPanel>
  );
}
