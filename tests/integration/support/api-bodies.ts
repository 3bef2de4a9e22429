import { dateOfDay, dayNumber, isoDay, today } from "@/lib/format/days";

/** Days as bodies write them, from the organizer's today. */
export const TODAY = today("Europe/Berlin");
export const dayFromNow = (days: number): string => isoDay(dateOfDay(dayNumber(TODAY) + days));

/** A body that each noun takes, with an organizer's own ids. `word` makes what must be unique so. */
export function newBodies(own: Readonly<Record<string, string>>, word: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const { exhibitors: exhibitorId, contacts: contactId, participations: participationId, shows: showId } = own;
  return {
    exhibitors: { name: `${word} Looms`, country: "PT", segment: "Core", tags: ["new", "textile"], website: "https://looms.example" },
    contacts: { exhibitorId, name: `${word} Alma`, role: "marketing", email: "alma@looms.example", reach: "wechat", wantsNoSurveys: true },
    shows: { name: `${word} Fair`, topic: "Weaving" },
    editions: { showId, name: `${word} 2027`, startsOn: "2027-05-04", endsOn: "2027-05-07", bookingDeadline: "2027-01-31", venue: "Hall 7" },
    interactions: { exhibitorId, contactId, channel: "call", direction: "inbound", occurredOn: dayFromNow(-2), mood: 4, note: `${word} was glad`, functions: ["social_tie", "evidence"] },
    promises: { exhibitorId, text: `${word} power by noon`, madeOn: dayFromNow(-9), dueOn: dayFromNow(5), implied: true },
    requests: { exhibitorId, text: `${word} a corner stand`, askedOn: dayFromNow(-8) },
    complaints: { exhibitorId, text: `${word} no light`, severity: "serious", raisedOn: dayFromNow(-7), channel: "email" },
    exchanges: { exhibitorId, kind: "favour", direction: "outbound", text: `${word} lent a lift`, occurredOn: dayFromNow(-6), worth: 120.5 },
    tasks: { exhibitorId, title: `${word} call back`, dueOn: dayFromNow(3), dueMinute: 870, remindDays: 1, repeat: "week", repeatEvery: 2 },
    invoices: { participationId, number: `${word}-77`, issuedOn: dayFromNow(-40), dueOn: dayFromNow(-10), amount: "1234.50", currency: "EUR" },
  };
}

/** What a PATCH of each noun may say. */
export const CHANGES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  exhibitors: { city: "Porto", tags: ["moved"] },
  contacts: { phone: "+351 22 000" },
  shows: { nameZh: "织造展" },
  editions: { venue: "Hall 8" },
  interactions: { note: "said otherwise", mood: 1, reason: "misheard" },
  promises: { dueOn: dayFromNow(9) },
  requests: { text: "a stand at the corner" },
  complaints: { severity: "severe" },
  exchanges: { worth: 90 },
  tasks: { title: "call back soon", dueMinute: null },
  invoices: { paidOn: dayFromNow(-1) },
  participations: { hall: "7.1" },
};

const ACT: Readonly<Record<string, unknown>> = { reason: "none", outcome: "kept", answer: "granted", step: "answered", ending: "done" };

/** What an act of a noun takes, of these words those that its body has. */
export function actBody(noun: string, shape: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const words = { ...ACT, ...(noun === "complaints" ? { outcome: "unconfirmed" } : {}) };
  return Object.fromEntries(Object.entries(words).filter(([name]) => name in shape));
}
