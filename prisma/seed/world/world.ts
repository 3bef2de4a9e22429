import {
  createRandom,
  FORMS,
  formItems,
  isFiltered,
  type Construct,
  type Random,
  type RequestedReading,
  type SimulatedReading,
  simulateAnswers,
  simulateAttitudes,
  surveyWeight,
} from "@/lib/relationship-quality";
import { HALO, type Segment, segmentCalibrations } from "./attitudes";
import { complaintsOf } from "./complaints";
import { companyName, personName, pick } from "./names";
import { promiseOf, requestOf } from "./outcomes";
import { extraAnswers, type ExtraForm, readingsFor } from "./service-survey";
import { worldShows } from "./shows";
import type { World, WorldContact, WorldEdition, WorldExhibitor, WorldForm, WorldInteraction, WorldParticipation, WorldPromise, WorldRequest, WorldResponse } from "./types";
import { CITIES, NOTES, WISHES, ZH_PLACES } from "./words";

export interface WorldOptions {
  readonly seed: number;
  /** Days since 1970-01-01: the day on which the world is looked at. */
  readonly today: number;
  /** How many staff there are to own exhibitors and talk to them. */
  readonly staff: number;
  /** The edition that was surveyed at length: before the show, and after it with the full form and the service attributes. None: the core form everywhere. */
  readonly atLength?: string;
}

/** An invented world: the same options give the same world, and any exhibitor of it can be made without the others. */
export function inventWorld(options: WorldOptions): World {
  const shows = worldShows(options.today);
  return { today: options.today, shows, exhibitor: (index) => inventExhibitor(options, shows, index) };
}

/** Something that will happen around an edition if the exhibitor takes part in it, with the readings it needs. */
type Planned =
  | { readonly kind: "interaction"; readonly edition: WorldEdition; readonly day: number; readonly phase: "before" | "during" | "after"; readonly reading: number | null }
  | { readonly kind: "promise" | "request"; readonly edition: WorldEdition; readonly day: number; readonly settles: number; readonly reading: number }
  | { readonly kind: "response"; readonly form: WorldForm; readonly edition: WorldEdition; readonly day: number; readonly contact: number; readonly readings: Readonly<Partial<Record<Construct, number>>> };

const CORE_CONSTRUCTS = [...new Set(formItems(FORMS.core).map((item) => item.construct))].filter(isFiltered);

function inventExhibitor({ seed, today, staff, atLength }: WorldOptions, shows: World["shows"], index: number): WorldExhibitor {
  const random = createRandom(seed * 1_000_003 + index);
  const segment: Segment = random.uniform() < 0.18 ? "Large stands" : random.uniform() < 0.55 ? "Core" : random.uniform() < 0.5 ? "First-timers" : "International";
  const chinese = random.uniform() < 0.42;
  const { name, nameLocal, slug } = companyName(index, chinese, random);
  const [city, country] = chinese ? [pick(random, ZH_PLACES), "CN"] : pick(random, CITIES);
  const owner = random.integer(staff);
  const contacts = Array.from({ length: index % 2 === 0 ? 2 : 3 }, (_, place) => inventContact(random, chinese, slug, place));

  const kind = random.uniform();
  const unknown = kind < 0.02;
  const lead = kind < 0.06;
  const main = shows[random.integer(shows.length)] ?? shows[0];
  const second = random.uniform() < 0.28 ? shows.find((show) => show.key !== main?.key) : undefined;
  const editions = lead ? [] : [main, second].flatMap((show, place) => (show ? show.editions.slice(segment === "First-timers" ? 2 + random.integer(2) : place === 1 ? 1 + random.integer(2) : random.integer(3) % 3) : []));

  // plan as if every edition were taken; what the exhibitor skips is left out afterwards
  const readings: RequestedReading[] = [];
  const ask = (reading: RequestedReading): number => readings.push(reading) - 1;
  const planned = editions.flatMap((edition) => planEdition(random, edition, contacts.length, ask, edition.key === atLength));
  const decisionDays = editions.map((edition) => edition.startsDay - 200);
  const world = simulateAttitudes({ seed: seed * 7_000_003 + index, calibrations: segmentCalibrations(segment), readings, pathDays: [...decisionDays, today], halo: HALO });
  const attitudeOn = (construct: Construct, place: number): number => world.paths[construct]?.[place] ?? 60;

  const participations: WorldParticipation[] = [];
  const takenShows = new Map<string, number>();
  editions.forEach((edition, place) => {
    const show = edition.key.split("-")[0] ?? "";
    const before = takenShows.get(show);
    const liking = 0.45 * attitudeOn("AFF", place) + 0.3 * attitudeOn("SAC", place) + 0.25 * attitudeOn("CON", place) - 60;
    const chance = before === undefined ? 0.97 : 1 / (1 + Math.exp(-(0.9 + liking / 7)));
    const comes = random.uniform() < chance;
    const participation = inventParticipation(random, edition, segment, comes, before ?? null, today);
    if (participation) participations.push(participation);
    if (participation && (participation.status === "held" || participation.status === "booked")) takenShows.set(show, participation.area ?? 0);
  });
  const there = new Set(participations.filter(({ status }) => status === "held" || status === "booked").map(({ edition }) => edition));

  const talker = { random, chinese, contacts, owner, staff };
  const events = planned.filter(({ day, edition }) => day <= today && there.has(edition.key)).sort((a, b) => a.day - b.day);
  const valueOf = (place: number | undefined): SimulatedReading | undefined => (place === undefined ? undefined : world.readings[place]);
  const interactions = events.flatMap((event): WorldInteraction[] => (event.kind === "interaction" ? [inventInteraction(talker, event, event.reading === null ? undefined : valueOf(event.reading))] : []));
  if (lead && !unknown) interactions.push(...inventCourtship(talker, today));
  const truth: Partial<Record<Construct, number>> = {};
  for (const construct of Object.keys(world.paths).filter(isFiltered)) truth[construct] = attitudeOn(construct, decisionDays.length);
  return {
    key: `world-${index}`,
    name,
    nameLocal,
    segment,
    country,
    city,
    website: `https://${slug}.example`,
    owner,
    contacts,
    participations,
    interactions,
    promises: events.flatMap((event): WorldPromise[] => (event.kind === "promise" ? [promiseOf(random, chinese, event, valueOf(event.reading)?.value ?? 85, today, contacts.length, owner)] : [])),
    requests: events.flatMap((event): WorldRequest[] => (event.kind === "request" ? [requestOf(random, chinese, event, valueOf(event.reading)?.value ?? 70, today, contacts.length, owner)] : [])),
    // a stream of its own: the rest of the world stays as it was
    complaints: complaintsOf(createRandom(seed * 3_000_017 + index), editions, { chinese, contacts: contacts.length, owner, participations, truth }, today),
    responses: events.flatMap((event): WorldResponse[] => (event.kind === "response" ? [inventResponse(random, chinese, event, (place) => valueOf(place)?.value, attitudeOn("AFF", decisionDays.length))] : [])),
    truth,
  };
}

function inventContact(random: Random, chinese: boolean, slug: string, place: number): WorldContact {
  return {
    name: personName(random, chinese),
    email: `contact${place + 1}@${slug}.example`,
    phone: chinese ? `+86 1${30 + random.integer(60)} ${1000 + random.integer(9000)} ${1000 + random.integer(9000)}` : `+49 40 ${100_000 + random.integer(900_000)}`,
    role: place === 0 ? "decision_maker" : pick(random, ["booth_staff", "marketing", "finance", "other"] as const),
    locale: chinese ? "zh" : "en",
  };
}

function planEdition(random: Random, edition: WorldEdition, contacts: number, ask: (reading: RequestedReading) => number, atLength: boolean): Planned[] {
  const { startsDay: start, endsDay: end } = edition;
  const planned: Planned[] = [];
  const talk = (phase: "before" | "during" | "after", day: number) => {
    const reading = random.uniform() < 0.45 ? ask({ construct: "EMO", channel: "mood", day, weight: 1 }) : null;
    planned.push({ kind: "interaction", edition, day, phase, reading });
  };
  const times = (mean: number) => Math.floor(mean) + (random.uniform() < mean % 1 ? 1 : 0);
  for (let i = times(3.5); i > 0; i--) talk("before", start - 5 - random.integer(200));
  for (let i = times(1.3); i > 0; i--) talk("during", start + random.integer(end - start + 1));
  for (let i = times(2); i > 0; i--) talk("after", end + 3 + random.integer(60));
  for (let i = times(1.4); i > 0; i--) {
    const day = start - 10 - random.integer(150);
    const settles = day + 7 + random.integer(60);
    planned.push({ kind: "promise", edition, day, settles, reading: ask({ construct: "TOI", channel: "promise", day: settles, weight: 1 }) });
  }
  if (random.uniform() < 0.45) {
    const day = start - 15 - random.integer(120);
    const settles = day + 1 + random.integer(20);
    planned.push({ kind: "request", edition, day, settles, reading: ask({ construct: "TOG", channel: "request", day: settles, weight: 1 }) });
  }
  for (let contact = 0; contact < Math.min(contacts, 2); contact++) {
    if (random.uniform() >= (contact === 0 ? 0.62 : 0.32)) continue;
    const day = end + 4 + random.integer(18);
    planned.push(atLength ? plannedAtLength("service", day, contact) : { kind: "response", form: "core", edition, day, contact, readings: askAll(day, CORE_CONSTRUCTS.map((construct) => ({ construct, weight: surveyWeight(itemsOf(construct).length) }))) });
  }
  if (atLength && random.uniform() < 0.4) planned.push(plannedAtLength("before", start - 12 - random.integer(12), 0));
  return planned;

  function askAll(day: number, wanted: readonly { readonly construct: Construct; readonly weight: number }[]): Partial<Record<Construct, number>> {
    const readings: Partial<Record<Construct, number>> = {};
    for (const { construct, weight } of wanted) readings[construct] = ask({ construct, channel: "survey", day, weight });
    return readings;
  }

  function plannedAtLength(form: ExtraForm, day: number, contact: number): Planned {
    return { kind: "response", form, edition, day, contact, readings: askAll(day, readingsFor(form)) };
  }
}

function itemsOf(construct: string) {
  return formItems(FORMS.core).filter((item) => item.construct === construct);
}

function inventParticipation(random: Random, edition: WorldEdition, segment: Segment, comes: boolean, areaBefore: number | null, today: number): WorldParticipation | null {
  const base = segment === "Large stands" ? 60 + 6 * random.integer(12) : segment === "First-timers" ? 9 + 3 * random.integer(3) : 12 + 3 * random.integer(8);
  const area = areaBefore === null ? base : Math.max(9, Math.round((areaBefore * (0.85 + 0.4 * random.uniform())) / 3) * 3);
  const bookedDay = Math.min(edition.deadlineDay - 10 + random.integer(40), edition.startsDay - 20);
  const ahead = edition.startsDay > today;
  const rate = 290 + 10 * random.integer(12);
  const quiet = { hall: null, stand: null, area: null, amount: null, bookedDay: null, cancelledDay: null, multiYear: false };
  const upToToday = (day: number) => Math.min(day, today);
  if (!comes) {
    if (areaBefore === null || random.uniform() < 0.5) return null;
    return { edition: edition.key, status: "declined", ...quiet, recordedDay: upToToday(edition.deadlineDay + 20) };
  }
  if (ahead && (bookedDay > today || random.uniform() < 0.25)) return { edition: edition.key, status: "offered", ...quiet, recordedDay: upToToday(edition.deadlineDay - 60) };
  if (random.uniform() < 0.02) {
    const cancelledDay = upToToday(bookedDay + 40);
    return { edition: edition.key, status: "cancelled", ...quiet, bookedDay, cancelledDay, recordedDay: cancelledDay };
  }
  const hall = `H${1 + random.integer(5)}`;
  const stand = `${hall}-${100 + random.integer(220)}`;
  return { edition: edition.key, status: ahead ? "booked" : "held", hall, stand, area, amount: area * rate, bookedDay, cancelledDay: null, multiYear: random.uniform() < 0.12, recordedDay: bookedDay };
}

const MOODS = [0, 1, 2, 3, 4] as const;

interface Talker {
  readonly random: Random;
  readonly chinese: boolean;
  readonly contacts: readonly WorldContact[];
  readonly owner: number;
  readonly staff: number;
}

function inventInteraction({ random, chinese, contacts, owner, staff }: Talker, event: Extract<Planned, { kind: "interaction" }>, mood: SimulatedReading | undefined): WorldInteraction {
  const inbound = random.uniform() < 0.45;
  return {
    day: event.day,
    channel: event.phase === "during" ? pick(random, ["visit", "onsite_help", "meeting"] as const) : pick(random, ["call", "email", "email", "message", "meeting", "call"] as const),
    direction: inbound ? "inbound" : "outbound",
    phase: event.phase,
    edition: event.edition.key,
    contact: random.integer(contacts.length),
    member: random.uniform() < 0.8 ? owner : random.integer(staff),
    mood: mood === undefined ? null : (MOODS[Math.min(4, Math.max(0, Math.round(mood.value / 25)))] ?? null),
    note: pick(random, NOTES[chinese ? "zh" : "en"][event.phase]),
    coded: null,
  };
}

/** A company that never exhibited: a letter or two from us, perhaps an answer. */
function inventCourtship({ random, chinese, contacts, owner }: Talker, today: number): WorldInteraction[] {
  return Array.from({ length: 1 + random.integer(3) }, (_, place): WorldInteraction => ({
    day: today - 20 - random.integer(300),
    channel: place === 0 ? "email" : "message",
    direction: place === 2 ? "inbound" : "outbound",
    phase: "before",
    edition: null,
    contact: random.integer(contacts.length),
    member: owner,
    mood: null,
    note: pick(random, NOTES[chinese ? "zh" : "en"].before),
    coded: null,
  })).sort((a, b) => a.day - b.day);
}

function inventResponse(random: Random, chinese: boolean, event: Extract<Planned, { kind: "response" }>, valueOf: (place: number | undefined) => number | undefined, liking: number): WorldResponse {
  const language = chinese ? "zh" : "en";
  const said = { form: event.form, day: event.day, edition: event.edition.key, contact: event.contact, language } as const;
  if (event.form !== "core") {
    const read = (construct: Construct) => valueOf(event.readings[construct]) ?? 60;
    const given = extraAnswers(random, event.form, read);
    return { ...said, answers: given, comment: event.form === "service" && random.uniform() < 0.3 ? pick(random, WISHES[language]) : null };
  }
  const answers: Record<string, number | null> = {};
  for (const construct of CORE_CONSTRUCTS) {
    const items = itemsOf(construct);
    const score = Math.min(100, Math.max(0, valueOf(event.readings[construct]) ?? 60));
    const values = simulateAnswers(random, { score, items: items.length, min: 1, max: 7, spread: 0.7 });
    items.forEach((item, place) => {
      const value = values[place] ?? 4;
      answers[item.id] = random.uniform() < 0.015 ? null : item.reverse ? 8 - value : value;
    });
  }
  const overall = (valueOf(event.readings.SAT) ?? 60) * 0.5 + liking * 0.5;
  const agree = (centre: number) => Math.min(7, Math.max(1, Math.round(1 + (6 * centre) / 100 + 0.6 * random.normal())));
  answers.VAL1 = agree(overall - 4);
  answers.LOY1 = agree(overall + 4);
  answers.NPS = Math.min(10, Math.max(0, Math.round(overall / 10 + 0.8 * random.normal())));
  return { ...said, answers, comment: random.uniform() < 0.3 ? pick(random, WISHES[language]) : null };
}
