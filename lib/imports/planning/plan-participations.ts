import { v7 as uuidv7 } from "uuid";

import { isoDay } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import { ParticipationStatus } from "@/lib/tenant/enums";
import type { ExhibitorsMapping } from "../schema";
import type { CreatedRecord } from "../types";
import { difference, isEmpty } from "./difference";
import type { ExhibitorRow, Place } from "./exhibitor-row";
import type { Group } from "./fill-groups";
import { ownBy } from "./own-cells";
import type { NewParticipation, RecordChange } from "./plan";
import type { Standing } from "./standing";

interface PlannedParticipations {
  readonly made: readonly NewParticipation[];
  readonly creates: readonly CreatedRecord[];
  readonly changes: readonly RecordChange[];
}

interface MergedPlace {
  readonly place: Place;
  readonly file: number;
  readonly row: number;
}

export function planParticipations(group: Group, standing: Standing, found: ExhibitorsMapping["rules"]["found"], today: Date): PlannedParticipations {
  const made: NewParticipation[] = [];
  const creates: CreatedRecord[] = [];
  const changes: RecordChange[] = [];
  for (const { place, file, row } of mergedPlaces(group.rows)) {
    const now = standing.participations.get(`${group.id} ${place.edition.id}`);
    const said = { hall: place.hall, stand: place.stand, area: place.area, amount: place.amount, bookedOn: place.bookedOn === null ? null : isoDay(place.bookedOn) };
    if (now) {
      const change = difference({ ...now }, { status: place.status, ...said, own: ownBy(found, now.own, place.own) }, found);
      if (!isEmpty(change)) changes.push({ record: "participation", id: now.id, file, row, name: group.company.name || (standing.exhibitors.get(group.id)?.name ?? ""), ...change });
      continue;
    }
    // a list of an edition that is over tells who was there; one of an edition to come, who has booked
    const status = place.status ?? (place.edition.endsOn < today ? ParticipationStatus.held : ParticipationStatus.booked);
    made.push({ id: uuidv7(), exhibitorId: group.id, editionId: place.edition.id, status, ...said, own: place.own });
    creates.push({ file, row, record: "participation", name: editionTitle(place.edition.show.name, place.edition.name), of: null });
  }
  return { made, creates, changes };
}

/** Rows that name the same edition without contradiction complete each other. */
function mergedPlaces(rows: readonly ExhibitorRow[]): MergedPlace[] {
  const merged = new Map<string, MergedPlace>();
  for (const { place, file, row } of rows) {
    if (place === null) continue;
    const first = merged.get(place.edition.id);
    merged.set(place.edition.id, first === undefined ? { place, file, row } : { file: first.file, row: first.row, place: completed(first.place, place) });
  }
  return [...merged.values()];
}

function completed(first: Place, later: Place): Place {
  return {
    edition: first.edition,
    status: first.status ?? later.status,
    hall: first.hall ?? later.hall,
    stand: first.stand ?? later.stand,
    area: first.area ?? later.area,
    amount: first.amount ?? later.amount,
    bookedOn: first.bookedOn ?? later.bookedOn,
    own: { ...later.own, ...first.own },
  };
}
