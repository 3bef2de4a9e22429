import { LedgerPanel } from "@/components/relationships/ledger-panel";
import type { ComplaintDetail } from "@/lib/complaints/types";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ComplaintTable } from "./complaint-table";

/** The most pressing open complaints of one exhibitor, for its page; each can be answered and closed in place. */
export function ExhibitorComplaints({ member, exhibitorId, complaints: { rows, total } }: { member: MemberSession; exhibitorId: string; complaints: PageOf<ComplaintDetail> }) {
  return (
    <LedgerPanel noun="complaints" workspace={member.workspace} exhibitorId={exhibitorId} total={total} shown={rows.length} mayAdd={may(member, "create", "complaints")}>
      <ComplaintTable member={member} complaints={rows} today={today(member.timeZone)} withExhibitor={false} />
    </LedgerPanel>
  );
}
