import type { Construct, Random } from "@/lib/relationship-quality";
import { type ComplaintTarget, STARTING_TARGETS } from "@/lib/organizers/complaint-targets/types";
import { pick } from "./names";
import type { WorldComplaint, WorldEdition, WorldParticipation } from "./types";
import { COMPLAINTS } from "./words";

interface Life {
  readonly chinese: boolean;
  readonly contacts: number;
  readonly owner: number;
  readonly participations: readonly WorldParticipation[];
  readonly truth: Readonly<Partial<Record<Construct, number>>>;
}

/** Complaints about the editions of the last two years, the more of them and the worse treated, the less able and honest the organizer truly is in their eyes. */
export function complaintsOf(random: Random, editions: readonly WorldEdition[], { chinese, contacts, owner, participations, truth }: Life, today: number): WorldComplaint[] {
  const ability = share(truth.TOC, 40, 90);
  const honesty = share(truth.TOI, 35, 90);
  const held = editions.filter(({ key, endsDay }) => endsDay > today - 730 && participations.some(({ edition, status }) => edition === key && (status === "held" || status === "booked")));
  return held.flatMap((edition): WorldComplaint[] => {
    if (random.uniform() > 0.26 * (1 - ability) ** 1.5 + 0.015) return [];
    const raisedDay = edition.startsDay - 40 + random.integer(edition.endsDay - edition.startsDay + 65);
    const [text, severity] = pick(random, COMPLAINTS[chinese ? "zh" : "en"]);
    const channel = raisedDay < edition.startsDay || raisedDay > edition.endsDay ? pick(random, ["call", "email", "message"] as const) : pick(random, ["visit", "onsite_help"] as const);
    const raised = { text, severity, channel, raisedDay, edition: edition.key, contact: random.integer(contacts), member: owner };
    const course = courseOf(random, raisedDay, STARTING_TARGETS[severity], { ability, honesty });
    return raisedDay > today ? [] : [{ ...raised, ...known(course, today) }];
  });
}

type CourseOfIt = Pick<WorldComplaint, "answeredDay" | "resolution" | "resolvedDay" | "outcome" | "confirmedDay" | "justice">;

function courseOf(random: Random, raisedDay: number, { answerDays, resolveDays }: ComplaintTarget, { ability, honesty }: { ability: number; honesty: number }): CourseOfIt {
  const inTime = random.uniform() < 0.25 + 0.7 * ability;
  const answeredDay = raisedDay + (inTime ? random.integer(answerDays + 1) : answerDays + 1 + random.integer(2 * answerDays + 2));
  const end = random.uniform();
  const resolution = end < 0.12 + 0.35 * ability ? "first_contact" : end < 0.74 + 0.2 * ability ? "later" : "never";
  const resolvedDay = resolution === "first_contact" ? answeredDay : answeredDay + 1 + random.integer(Math.ceil(1.3 * resolveDays)) + (resolution === "never" ? resolveDays : 0);
  const forgotten = random.uniform() < 0.16 * (1 - ability);
  const asked = random.uniform() < 0.55;
  const settled = random.uniform() < (resolution === "never" ? 0.08 : 0.3 + 0.65 * honesty);
  const confirmedDay = resolvedDay + 2 + random.integer(20);
  const justice = random.uniform() < 0.6 ? [sevenPoints(random, settled), sevenPoints(random, settled), sevenPoints(random, settled)] : null;
  if (forgotten) return { answeredDay, resolution: null, resolvedDay: null, outcome: "unconfirmed", confirmedDay: null, justice: null };
  if (!asked) return { answeredDay, resolution, resolvedDay, outcome: "unconfirmed", confirmedDay: null, justice: null };
  return { answeredDay, resolution, resolvedDay, outcome: settled ? "settled" : "not_settled", confirmedDay, justice };
}

/** What had happened by today. */
function known(course: CourseOfIt, today: number): CourseOfIt {
  const { answeredDay, resolvedDay, confirmedDay } = course;
  if (answeredDay !== null && answeredDay > today) return { answeredDay: null, resolution: null, resolvedDay: null, outcome: "unconfirmed", confirmedDay: null, justice: null };
  if (resolvedDay !== null && resolvedDay > today) return { answeredDay, resolution: null, resolvedDay: null, outcome: "unconfirmed", confirmedDay: null, justice: null };
  if (confirmedDay !== null && confirmedDay > today) return { ...course, outcome: "unconfirmed", confirmedDay: null, justice: null };
  return course;
}

function sevenPoints(random: Random, settled: boolean): number {
  return Math.min(7, Math.max(1, Math.round((settled ? 5.6 : 2.8) + random.normal())));
}

/** Where a hidden attitude lies between two points, 0–1. */
function share(attitude: number | undefined, low: number, high: number): number {
  return Math.min(1, Math.max(0, ((attitude ?? 60) - low) / (high - low)));
}
