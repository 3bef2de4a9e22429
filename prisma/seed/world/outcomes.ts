import type { Random } from "@/lib/relationship-quality";
import { pick } from "./names";
import type { WorldPromise, WorldRequest } from "./types";
import { PROMISES, REQUESTS } from "./words";

interface Event {
  readonly day: number;
  readonly settles: number;
}

/** A continuous reading of the promise channel becomes what a register can hold: kept, so many days late, or broken. */
export function promiseOf(random: Random, chinese: boolean, { day, settles }: Event, value: number, today: number, contacts: number, owner: number): WorldPromise {
  const late = value > 68 ? 0 : value > 34 ? Math.round((100 - value) * 0.3) : 0;
  const dueDay = settles - late;
  const common = { text: pick(random, PROMISES[chinese ? "zh" : "en"]), madeDay: day, dueDay: Math.max(day, dueDay), contact: random.integer(contacts), member: owner };
  if (settles > today) return { ...common, status: "open", settledDay: null };
  if (random.uniform() < 0.03) return { ...common, status: "withdrawn", settledDay: settles };
  return { ...common, status: value > 34 ? "kept" : "broken", settledDay: settles };
}

export function requestOf(random: Random, chinese: boolean, { day, settles }: Event, value: number, today: number, contacts: number, owner: number): WorldRequest {
  const common = { text: pick(random, REQUESTS[chinese ? "zh" : "en"]), askedDay: day, contact: random.integer(contacts), member: owner };
  if (settles > today) return { ...common, status: "open", answeredDay: null, declinedReason: null };
  const status = value > 78 ? "granted" : value > 50 ? "partly" : value > 22 ? "declined_with_reason" : "declined";
  const reason = status === "declined_with_reason" ? (chinese ? "消防规定不允许" : "not allowed by the fire rules of the hall") : null;
  return { ...common, status, answeredDay: settles, declinedReason: reason };
}
