/** A member's rooms in the order of the rail: what to look at first, what is kept, what it adds up to. */
export const ROOM_GROUPS = [
  { group: null, rooms: ["overview", "stages", "alarms", "tasks", "calendar"] },
  { group: "records", rooms: ["exhibitors", "contacts", "participations", "interactions", "promises", "requests", "complaints", "exchanges", "shows", "invoices", "surveys", "imports", "duplicates"] },
  { group: "insight", rooms: ["reports", "retention", "drivers", "people", "predictions", "reliability", "explore", "measurement"] },
  { group: "house", rooms: ["members"] },
] as const;

export type Room = (typeof ROOM_GROUPS)[number]["rooms"][number];

/** The rooms in the phone's bar; the others are on the page behind "More". */
export const BAR_ROOMS: readonly Room[] = ["overview", "exhibitors", "tasks"];

export function roomPath(workspace: string, room: Room): string {
  if (room === "contacts" || room === "participations") return `/${workspace}/lists/${room}`;
  return room === "overview" ? `/${workspace}` : `/${workspace}/${room}`;
}
