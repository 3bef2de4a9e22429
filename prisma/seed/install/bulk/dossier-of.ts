import type { Dossier } from "@/lib/relationships/dossier";
import type { Ground } from "./ground";
import { found } from "./found";
import type { LifeRecords } from "./life-records";

const THE_EXHIBITOR_SPOKE = new Set(["call", "meeting", "visit", "onsite_help"]);

const NOTHING_GIVEN = { disclosed_in: false, disclosed_out: false, invested_in: false, invested_out: false };

/** What the database would tell of a new exhibitor's records when it is placed for the first time. */
export function dossierOf({ calibration, editionIds }: Ground, { id, world }: LifeRecords): Dossier {
  const { interactions, responses, promises, requests, participations } = world;
  const inbound = interactions.filter(({ direction, channel }) => direction === "inbound" || THE_EXHIBITOR_SPOKE.has(channel));
  return {
    exhibitor_id: id,
    segment: world.segment,
    stage: "not_enough_evidence",
    last_inbound_on: newest([...inbound, ...responses]),
    last_outbound_on: newest(interactions.filter(({ direction }) => direction === "outbound")),
    ties: new Set(interactions.map(({ contact }) => contact)).size,
    given: NOTHING_GIVEN,
    organizer_input: promises.some(({ status }) => status === "kept") || requests.some(({ status }) => status === "granted" || status === "partly"),
    calibration_id: calibration.id,
    editions: null,
    scores: [],
    participations: participations.map(({ edition, status, area, amount, multiYear }) => ({ edition_id: found(editionIds.get(edition)), status, area, amount, multi_year: multiYear })),
    placements: [],
    overrides: [],
  };
}

function newest(events: readonly { readonly day: number }[]): number | null {
  return events.length === 0 ? null : Math.max(...events.map(({ day }) => day));
}
