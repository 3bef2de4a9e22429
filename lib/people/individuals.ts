import { MINIMUMS, shareInterval, trustReading, trustTransfer } from "@/lib/relationship-quality";
import { Z80 } from "@/lib/relationships/ranges";
import { mayKnowOf, type Viewer } from "./access";
import type { FoundPerson, FoundSingle } from "./figures";
import type { PersonRow, SingleTie } from "./types";

/** What hangs on each member of staff, by name and never by size. Left out: the viewer, and whoever has fewer exhibitors than the minimum for a figure about one person. */
export function personsOf(viewer: Viewer, found: readonly FoundPerson[]): PersonRow[] {
  return shownPersons(viewer, found).map((row) => {
    const interval = row.owned >= MINIMUMS.staff.needed ? shareInterval(row.logged, row.owned).value : null;
    return { memberId: row.member_id, name: row.name, exhibitors: row.exhibitors, total: row.total, exposed: row.exposed, onlyTie: row.only_tie, logged: interval && { k: row.logged, n: row.owned, ...interval } };
  });
}

/**
 * Those of whom the viewer may know, with enough exhibitors. Were only one person left out, the whole team's money minus the others would tell of
 * that one, so then whoever has fewest exhibitors is left out too.
 */
function shownPersons(viewer: Viewer, rows: readonly FoundPerson[]): readonly FoundPerson[] {
  const shown = rows.filter((row) => row.exhibitors >= MINIMUMS.staff.needed && mayKnowOf(viewer, row.member_id));
  if (rows.length - shown.length !== 1) return shown;
  const fewest = shown.reduce<FoundPerson | null>((least, row) => (least === null || row.exhibitors < least.exhibitors ? row : least), null);
  return shown.filter((row) => row !== fewest);
}

/** The exhibitors that bring most of those whom one person alone speaks with, and where their trust lies. Those of the viewer's own are not among them. */
export function singlesOf(found: readonly FoundSingle[]): SingleTie[] {
  return found.map((row) => ({ exhibitorId: row.exhibitor_id, name: row.name, nameLocal: row.name_local, revenue: row.revenue, memberName: row.member_name, contacts: row.contacts, transfer: transferOf(row) }));
}

function transferOf(row: FoundSingle): SingleTie["transfer"] {
  const reading = (value: number | null, se: number | null) => (value === null || se === null ? null : { value, se, confidence: 0 });
  const [TOG, TOI, TOC] = [reading(row.TOG, row.TOG_se), reading(row.TOI, row.TOI_se), reading(row.TOC, row.TOC_se)];
  const organizer = TOG && TOI && TOC ? trustReading({ TOG, TOI, TOC }) : null;
  const transfer = trustTransfer({ staff: reading(row.TST, row.TST_se), organizer, contactsWithPerson: row.contacts, contactsInAll: row.contacts }).value;
  return transfer && { direction: transfer.direction, difference: transfer.difference.value, reach: Z80 * transfer.difference.se, leans: transfer.leansOnPerson };
}
