/**
 * Who may import whom, downwards only (CONTRIBUTING.md has the map). A rule answers with its reason, so that the
 * person who meets it learns what it protects.
 */

/**
 * The nouns of the trade in the order in which they build on each other. Relationships come before the ledgers: what a
 * ledger writes moves a relationship in the same transaction, so it has to know how. Tasks and give and take come before
 * interactions: the quick log makes them. A person's account comes before all: it belongs to no organizer.
 */
export const NOUNS = [
  "rights",
  "accounts",
  "jobs",
  "organizers",
  "members",
  "sign-on",
  "roles",
  "api-keys",
  "analyses",
  "notices",
  "presence",
  "shows",
  "fields",
  "exhibitors",
  "relationships",
  "contacts",
  "rates",
  "participations",
  "tasks",
  "invoices",
  "exchanges",
  "interactions",
  "promises",
  "requests",
  "complaints",
  "search",
  "portfolio",
  "lists",
  "surveys",
  "invitations",
  "campaigns",
  "responses",
  "imports",
  "results",
  "exports",
  "alarms",
  "duplicates",
  "reports",
  "retention",
  "drivers",
  "people",
  "predictions",
  "reliability",
  "explore",
  "audit",
  "privacy",
  "api",
  "webhooks",
];

/** The fixed file names of a noun's room in lib, and what each may do. */
const BROWSER_WORDS = new Set(["schema", "types", "access"]);
const REQUEST_WORDS = new Set(["loaders", "actions"]);
const FIXED_WORDS = new Set([...BROWSER_WORDS, ...REQUEST_WORDS, "data", "mutations"]);

/** What knows no tenant and no noun, and may be used everywhere above it. */
const COMMON = new Set(["errors", "format", "http", "i18n"]);

/** Files of lib/tenant that are names and shapes alone: they open no door, so they may be known everywhere. */
const OPEN_WORDS = new Set(["enums", "form-state", "organizer-id"]);

/** The part of the house a file belongs to, from its path in the repository; null for what has no rules. */
export function roomOf(file) {
  const parts = file.replace(/\.(d\.)?[cm]?[jt]sx?$/, "").split("/");
  const [floor, room] = parts;
  if (floor === "app" || ["proxy.ts", "instrumentation.ts", "instrumentation-client.ts"].includes(file)) return { floor: "app", answersItself: parts.at(-1) === "route" };
  if (floor === "components") return { floor: room === "ui" || room === "charts" ? room : "component", noun: room };
  if (floor === "tests" || floor === "scripts" || floor === "prisma") return { floor: "workshop" };
  if (floor !== "lib") return null;
  if (room === "relationship-quality") return { floor: "heart" };
  if (COMMON.has(room)) return { floor: "common", noun: room };
  if (["db", "tenant", "auth", "env", "mail", "pdf", "telemetry"].includes(room)) return { floor: room, word: parts.at(-1), open: room === "tenant" && OPEN_WORDS.has(parts.at(-1)) };
  return { floor: "noun", noun: room, word: parts.at(-1) };
}

/** A noun's file with a name of its own has the power of what it reaches: without the tenant it is as free as types.ts. */
function powerOf(file, reachesTenant) {
  const room = roomOf(file);
  if (room?.floor !== "noun" || FIXED_WORDS.has(room.word)) return room;
  if (room.word.startsWith("require-")) return { ...room, word: "loaders" };
  return { ...room, named: true, word: reachesTenant(file) ? "mutations" : "types" };
}

const known = (noun) => NOUNS.includes(noun);
const isLater = (noun, than) => NOUNS.indexOf(noun) > NOUNS.indexOf(than);

/**
 * Why `from` may not import `to` (both paths in the repository), or null. `typesOnly` is an import that is gone before
 * anything runs; `reachesTenant(file)` tells whether a file gets to lib/tenant, directly or not.
 */
export function reasonAgainst(from, to, { typesOnly = false, reachesTenant = () => true } = {}) {
  const [a, b] = [powerOf(from, reachesTenant), powerOf(to, reachesTenant)];
  if (!a || !b || a.floor === "workshop") return null;
  if (b.floor === "workshop") return "Tests, scripts and seeds use the application; the application never uses them.";
  if (b.floor === "heart" && a.floor === "heart") return null;
  return RULES[a.floor](a, b, typesOnly);
}

/** Nouns that people come to by links, before they are members: they use and begin what lib/auth keeps. */
const PERSONAL = new Set(["organizers", "members", "sign-on"]);

const ONE_DOOR = "Only lib/tenant (and lib/auth, before a tenant is known) may reach the database, so that no query can run outside withTenant. The database's enums are in lib/tenant/enums.";

const RULES = {
  heart: () => "The heart (lib/relationship-quality) imports nothing outside its folder: its numbers can then be checked without a database, a clock or a framework.",

  common: (a, b) => (b.floor === "common" ? null : "lib/errors, lib/format, lib/http and lib/i18n know no noun and no tenant, because every floor stands on them."),

  env: () => "lib/env reads the environment and imports nothing, because everything else stands on it.",

  db: (a, b) => (b.floor === "db" || b.floor === "env" ? null : "lib/db is the ground floor: it holds the connections and knows nothing of what is asked through them."),

  auth: (a, b) => (["auth", "db", "env", "common"].includes(b.floor) ? null : "lib/auth says who a person is; it knows no tenant and no noun, which are found out after it."),

  mail: (a, b) => (["mail", "env", "common"].includes(b.floor) ? null : "lib/mail hands letters over; it knows no noun and no tenant, so that every noun can send one."),

  telemetry: (a, b) => (["telemetry", "env"].includes(b.floor) ? null : "lib/telemetry says how the program is doing; it knows nobody and nothing of what the program is about."),

  pdf: (a, b) => (["pdf", "common"].includes(b.floor) ? null : "lib/pdf draws what it is given; it knows no noun, so that every noun can print."),

  tenant: (a, b) =>
    ["tenant", "db", "auth", "env", "telemetry", "common"].includes(b.floor) ? null : "lib/tenant opens the door to one organizer's data; the nouns come through it, so it cannot know them.",

  noun: (a, b) => {
    if (b.floor === "db") return ONE_DOOR;
    if (b.floor === "heart" || b.floor === "common" || b.open) return null;
    if (BROWSER_WORDS.has(a.word) && !a.named) {
      if (b.floor === "noun" && BROWSER_WORDS.has(b.word)) return order(a, b);
      return `${a.word}.ts may reach the browser, so it imports only the heart, lib/errors, lib/format and other schema, types and access files.`;
    }
    if (["tenant", "env", "mail", "pdf", "telemetry"].includes(b.floor)) return null;
    if (b.floor === "noun") return order(a, b);
    if (b.floor === "auth") return b.word === "password" || b.word === "seal" || a.noun === "accounts" || (PERSONAL.has(a.noun) && b.word !== "session") ? null : "A noun learns who is asking from lib/tenant (requireMember), which has also found out for which organizer.";
    return "lib knows no page and no component: what it computes can be shown in many ways.";
  },

  ui: (a, b) => {
    if (b.floor === "ui" || b.floor === "common" || b.open) return null;
    return "components/ui knows no noun of the trade, so that every noun can use it.";
  },

  charts: (a, b) => {
    if (b.floor === "charts" || (b.floor === "common" && b.noun !== "i18n")) return null;
    return "components/charts knows numbers, not exhibitors: it receives finished figures and never fetches.";
  },

  component: (a, b, typesOnly) => {
    if (["ui", "charts", "common"].includes(b.floor) || b.open) return null;
    if (b.floor === "component") return a.noun === b.noun || !known(a.noun) || !isLater(b.noun, a.noun) ? null : `components/${a.noun} builds on earlier nouns only; components/${b.noun} comes later. Put the two together in app.`;
    if (b.floor === "noun" && (BROWSER_WORDS.has(b.word) || b.word === "actions")) return null;
    if (b.floor === "noun") return "A component takes props and calls actions; it reads nothing itself. The page loads, from lib/<noun>/loaders.";
    if (b.floor === "tenant" && (typesOnly || !known(a.noun))) return null;
    return "A component takes props and calls actions. It may import components/ui, components/charts, lib/<noun>/{schema,types,access,actions} and lib/format.";
  },

  app: (a, b) => {
    if (b.floor === "db") return ONE_DOOR;
    if (b.floor === "heart") return "A page shows finished numbers; they are computed in lib/<noun>.";
    // a route handler is its own action: it has parsed and asked who is there, by a token perhaps
    if (b.floor === "noun" && !a.answersItself && !BROWSER_WORDS.has(b.word) && !REQUEST_WORDS.has(b.word)) return "A page is a door only: it reads through lib/<noun>/loaders and writes through lib/<noun>/actions, which have asked who the member is.";
    return null;
  },
};

function order(a, b) {
  if (a.noun === b.noun) return inside(a, b);
  if (!known(a.noun) || !known(b.noun)) {
    const stranger = known(a.noun) ? b.noun : a.noun;
    return `The noun "${stranger}" has no place in the order of nouns yet: give it one in scripts/lint/house.mjs.`;
  }
  if (isLater(b.noun, a.noun)) return `${a.noun} comes before ${b.noun} in the order of nouns (${NOUNS.join(" → ")}); what both need belongs to the earlier one.`;
  if (b.word === "actions" || (b.word === "loaders" && !REQUEST_WORDS.has(a.word))) return `Another noun's ${b.word} know a request of their own; use its data or mutations inside your transaction.`;
  return null;
}

const HEIGHT = ["types", "schema", "access", "data", "mutations", "loaders", "actions"];

/** Inside a noun's room: what writes may read, what answers a request may do both, never the other way round. */
function inside(a, b) {
  const [from, to] = [HEIGHT.indexOf(a.word), HEIGHT.indexOf(b.word)];
  if (a.named || b.named || to <= HEIGHT.indexOf("access") || from >= to) return null;
  return `Within a noun, imports go down: ${HEIGHT.join(" → ")} may each use those before them; ${a.word} may not use ${b.word}.`;
}

/** Packages with one home, so that there is one way through. */
const HOMES = [
  { packages: /^(pg|@prisma\/.*)$/, floors: ["db"], reason: "The database is reached through lib/db alone; everything else goes through lib/tenant's withTenant." },
  { packages: /^next-auth\/(?!react)|^next-auth$/, floors: ["auth", "app"], reason: "next-auth stays behind lib/auth, so that it can be replaced in one place." },
];

/** Why a file may not import a package, or null. */
export function reasonAgainstPackage(from, name) {
  const room = roomOf(from);
  if (!room || room.floor === "workshop") return null;
  if (room.floor === "heart") return RULES.heart();
  const home = HOMES.find(({ packages }) => packages.test(name));
  return home && !home.floors.includes(room.floor) ? home.reason : null;
}

/** Why a file may not stand where it stands, or null. */
export function reasonAgainstPlace(file) {
  const room = roomOf(file);
  if (!room || room.floor === "workshop") return null;
  const folder = file.split("/").find((part) => /^(utils?|helpers?|services?|common|misc)$/.test(part));
  if (folder) return `A folder called "${folder}" tells nobody what is in it: name it after what its files are about.`;
  if (/(^|\/)index\.[jt]sx?$/.test(file) && file !== "lib/relationship-quality/index.ts") return "No barrels but the heart's: import from the file that has the thing, so that its name says what it may do.";
  return null;
}
