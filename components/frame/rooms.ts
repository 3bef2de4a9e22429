import { type Bearer, mayByName } from "@/lib/rights/access";

/** A member's rooms in the order of the rail: what to look at first, what is kept, what it adds up to, who may do what. */
export const ROOM_GROUPS = [
  { group: null, rooms: ["overview", "stages", "alarms", "tasks", "calendar"] },
  { group: "records", rooms: ["exhibitors", "contacts", "participations", "interactions", "promises", "requests", "complaints", "exchanges", "shows", "invoices", "surveys", "imports", "duplicates"] },
  { group: "insight", rooms: ["reports", "retention", "drivers", "people", "predictions", "reliability", "explore", "measurement"] },
  { group: "organizer", rooms: ["members", "roles", "audit", "privacy", "api-keys", "webhooks", "settings"] },
] as const;

export type Room = (typeof ROOM_GROUPS)[number]["rooms"][number];

/** The rooms in the phone's bar; the others are on the page behind "More". */
export const BAR_ROOMS: readonly Room[] = ["overview", "exhibitors", "tasks"];

/** Rooms whose right is not of the noun they are called after. */
const NOUN_OF: Partial<Readonly<Record<Room, string>>> = { overview: "desk", calendar: "tasks", surveys: "invitations", drivers: "analyses", people: "contacts", predictions: "analyses", reliability: "analyses", explore: "boards", measurement: "desk", settings: "organizer", "api-keys": "keys", webhooks: "keys" };

/** The groups with the rooms that a member may enter; a group of which nothing is left is left out. */
export function roomGroupsFor(member: Bearer): { readonly group: (typeof ROOM_GROUPS)[number]["group"]; readonly rooms: readonly Room[] }[] {
  return ROOM_GROUPS.map(({ group, rooms }) => ({ group, rooms: [...rooms].filter((room: Room) => mayByName(member, "read", NOUN_OF[room] ?? room)) })).filter(({ rooms }) => rooms.length > 0);
}

export function roomPath(workspace: string, room: Room): string {
  if (room === "contacts" || room === "participations") return `/${workspace}/lists/${room}`;
  return room === "overview" ? `/${workspace}` : `/${workspace}/${room}`;
}
