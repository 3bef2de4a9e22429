import { Timeline } from "@/components/relationships/timeline";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { mayKeepRecords } from "@/lib/members/access";
import { visibleKeys } from "@/lib/relationships/access";
import { loadTimeline, memberToday } from "@/lib/relationships/loaders";
import { cursorText, timelineCursor } from "@/lib/relationships/timeline/schema";
import type { MemberSession } from "@/lib/tenant/require-member";

const EVENTS = 12;

/** The page of the timeline that the address asks for. */
export async function ExhibitorTimeline({ member, exhibitorId, address }: { member: MemberSession; exhibitorId: string; address: SearchParams }) {
  const after = timelineCursor(single(address, "before"));
  const page = await loadTimeline(member, exhibitorId, after, EVENTS);
  const path = `/${member.workspace}/exhibitors/${exhibitorId}`;
  const at = (before: string | null) => `${withParams(path, address, { before })}#timeline`;
  return (
    <Timeline
      page={page}
      visible={visibleKeys(member)}
      today={memberToday(member)}
      older={page.next && at(cursorText(page.next))}
      newest={after && at(null)}
      log={mayKeepRecords(member) ? `/${member.workspace}/interactions/new?exhibitor=${exhibitorId}` : null}
    />
  );
}
