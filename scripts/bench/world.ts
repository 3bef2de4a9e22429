import { dayNumber, today } from "@/lib/format/days";
import { inventWorld } from "../../prisma/seed/world/world";
import type { WorldExhibitor, WorldInteraction } from "../../prisma/seed/world/types";

export const PASSWORD = "bench-password-2027";
export const OWNER = "owner@bench.example";
const STAFF = 8;

export const PEOPLE = [
  { role: "owner", name: "Olga Bench", email: OWNER, password: PASSWORD },
  ...Array.from({ length: STAFF - 1 }, (_, place) => ({ role: "staff" as const, name: `Staff ${place + 1}`, email: `staff${place + 1}@bench.example`, password: PASSWORD })),
] as const satisfies readonly { role: "owner" | "staff"; name: string; email: string; password: string }[];

export const benchDay = (): number => dayNumber(today("Europe/Berlin"));
export const benchWorld = (day: number) => inventWorld({ seed: 20271, today: day, staff: STAFF });

/** How long the histories are into which an interaction is logged, and how many exhibitors have each: every repeat would make a short one longer. */
const HISTORIES: readonly { readonly pieces: number; readonly exhibitors: number }[] = [
  { pieces: 10, exhibitors: 60 },
  { pieces: 100, exhibitors: 20 },
  { pieces: 1_000, exhibitors: 6 },
  { pieces: 10_000, exhibitors: 2 },
];

/** A small world, for a quick look, leaves the long ones out. */
export const historiesOf = (exhibitors: number) => HISTORIES.filter(({ pieces }) => pieces <= Math.max(100, exhibitors));

export const historyKey = (pieces: number, place: number): string => `history-${pieces}-${place}`;

const MOODS = [0, 1, 2, 3, 4] as const;

/** An exhibitor with so many noted moods behind it, the newest yesterday. */
export function withHistory(pieces: number, place: number, day: number, edition: string): WorldExhibitor {
  const interactions = Array.from({ length: pieces }, (_, back): WorldInteraction => ({
    day: day - 1 - Math.floor(((pieces - 1 - back) * 1400) / pieces),
    channel: "call",
    direction: back % 2 === 0 ? "inbound" : "outbound",
    phase: "before",
    edition,
    contact: 0,
    member: 0,
    mood: MOODS[back % MOODS.length] ?? 2,
    note: "A call with its mood noted, one of many.",
    coded: null,
  }));
  const key = historyKey(pieces, place);
  return {
    key,
    name: `History of ${pieces}, number ${place + 1}`,
    nameLocal: null,
    segment: "Core",
    country: "DE",
    city: "Hamburg",
    website: "https://history.example",
    owner: 0,
    contacts: [{ name: "Hanna Keller", email: `${key}@history.example`, phone: "+49 40 100000", role: "decision_maker", locale: "en" }],
    participations: [],
    interactions,
    promises: [],
    requests: [],
    complaints: [],
    responses: [],
    truth: {},
  };
}

/** Beside every third contact mail of the same day in which nobody noted a mood: with it the world comes to two million contacts. */
function withMail(interaction: WorldInteraction, place: number): WorldInteraction[] {
  return place % 3 === 0 ? [interaction, { ...interaction, channel: "email", mood: null, coded: null }] : [interaction];
}

const THINGS = ["forklift", "banner", "catering", "badge", "rigging", "carpet", "invoice", "translator", "parking", "pavilion", "仓库", "搭建", "发票", "证件", "样品", "运输"];

/** The invented world says the same few sentences again and again; people do not, and a search for a rare word has to find something rare. */
export function withOwnNotes(exhibitor: WorldExhibitor): WorldExhibitor {
  const interactions = exhibitor.interactions.flatMap(withMail).map((interaction, place) => ({ ...interaction, note: `${interaction.note} ${THINGS[(place * 7 + exhibitor.key.length + interaction.day) % THINGS.length]} ${exhibitor.key.replace("world-", "R")}-${place}` }));
  return { ...exhibitor, interactions };
}
