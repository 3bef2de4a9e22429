import { LedgerPanel } from "@/components/relationships/ledger-panel";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import type { RequestDetail } from "@/lib/requests/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { RequestTable } from "./request-table";

/** The longest waiting special requests of one exhibitor, for its page; each can be answered in place. */
export function ExhibitorRequests({ member, exhibitorId, requests: { rows, total } }: { member: MemberSession; exhibitorId: string; requests: PageOf<RequestDetail> }) {
  return (
    <LedgerPanel noun="requests" workspace={member.workspace} exhibitorId={exhibitorId} total={total} shown={rows.length} mayAdd={may(member, "create", "requests")}>
      <RequestTable member={member} requests={rows} today={today(member.timeZone)} withExhibitor={false} />
    </LedgerPanel>
  );
}
