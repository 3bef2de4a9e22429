import { LedgerPanel } from "@/components/relationships/ledger-panel";
import type { ExchangeDetail } from "@/lib/exchanges/types";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ExchangeTable } from "./exchange-table";

/** What one exhibitor gave and got nothing back for, for its page. */
export function ExhibitorExchanges({ member, exhibitorId, exchanges: { rows, total } }: { member: MemberSession; exhibitorId: string; exchanges: PageOf<ExchangeDetail> }) {
  return (
    <LedgerPanel noun="exchanges" workspace={member.workspace} exhibitorId={exhibitorId} total={total} shown={rows.length} mayAdd={may(member, "create", "exchanges")}>
      <ExchangeTable member={member} exchanges={rows} today={today(member.timeZone)} withExhibitor={false} />
    </LedgerPanel>
  );
}
