/** What can be done with a noun. Archiving and withdrawing are `delete`; what shapes what others see of it is `manage`. */
export const VERBS = ["read", "create", "edit", "delete", "export", "manage"] as const;
export type Verb = (typeof VERBS)[number];

/** Every noun that rights are given on, and the verbs it has. A closed list: a right that is not here cannot be asked for. */
export const VERBS_OF = {
  exhibitors: ["read", "create", "edit", "delete", "export"],
  contacts: ["read", "create", "edit", "export"],
  participations: ["read", "create", "edit", "export"],
  interactions: ["read", "create", "edit", "delete", "export", "manage"],
  promises: ["read", "create", "edit", "export"],
  requests: ["read", "create", "edit", "export"],
  complaints: ["read", "create", "edit", "delete", "export", "manage"],
  exchanges: ["read", "create", "edit", "delete", "export"],
  files: ["read", "create", "delete", "manage"],
  tasks: ["read", "create", "edit", "export", "manage"],
  invoices: ["read", "create", "edit", "delete", "export"],
  duplicates: ["read", "edit"],
  stages: ["read", "manage"],
  staff: ["read"],
  shows: ["read", "create", "edit", "export"],
  rates: ["read", "edit"],
  fields: ["read", "manage"],
  lists: ["read", "edit"],
  selections: ["read", "manage"],
  forms: ["read", "manage"],
  invitations: ["read", "export", "manage"],
  campaigns: ["read", "manage", "export"],
  responses: ["read", "delete", "export"],
  results: ["read", "edit", "export", "manage"],
  imports: ["read", "manage"],
  alarms: ["read", "edit", "export", "manage"],
  rules: ["read", "manage"],
  boards: ["read", "edit"],
  reports: ["read", "export"],
  analyses: ["read", "manage"],
  retention: ["read"],
  members: ["read", "export", "manage"],
  roles: ["read", "manage"],
  /** How the organizer is set up; `manage` is closing it and handing it over. */
  organizer: ["read", "edit", "manage"],
  audit: ["read", "export"],
  /** What is kept of people: all about one as a file, the grounds for it, and erasing them. */
  privacy: ["read", "export", "manage"],
  /** Keys for programs, and where they are told of changes. */
  keys: ["read", "manage"],
  /** What every member has of their own: notices, views, the calendar's address, search, the overview. */
  desk: ["read", "edit"],
} as const satisfies Readonly<Record<string, readonly Verb[]>>;

export type Noun = keyof typeof VERBS_OF;
/** One line of the matrix, as it is stored: `edit contacts`. */
export type Right = { [N in Noun]: `${(typeof VERBS_OF)[N][number]} ${N}` }[Noun];
export type VerbOf<N extends Noun> = (typeof VERBS_OF)[N][number];

const verbsOf: Readonly<Record<Noun, readonly Verb[]>> = VERBS_OF;
const isNoun = (text: string): text is Noun => Object.hasOwn(VERBS_OF, text);
export const NOUNS: readonly Noun[] = Object.keys(VERBS_OF).filter(isNoun);

/** Whether a text names a right of the closed list. */
export function isRight(text: string): text is Right {
  const [verb, noun, ...more] = text.split(" ");
  return more.length === 0 && noun !== undefined && isNoun(noun) && verbsOf[noun].some((known) => known === verb);
}

/** Every right there is, noun by noun. */
export const RIGHTS: readonly Right[] = NOUNS.flatMap((noun) => verbsOf[noun].map((verb) => `${verb} ${noun}`)).filter(isRight);

/** How much of the exhibitors, and of what hangs on them, a member sees: all, those whose team they are in, or those they look after. */
export const SCOPES = ["all", "team", "own"] as const;
export type Scope = (typeof SCOPES)[number];

/** What every role has and no switch takes away: reading what speaks on pages of other nouns too, and the desk. */
const SWITCHED_READS: readonly Noun[] = ["staff", "rates", "imports", "boards", "reports", "analyses", "retention", "members", "roles", "organizer", "audit", "privacy", "keys"];
export const ALWAYS: readonly Right[] = RIGHTS.filter((right) => right === "edit desk" || (right.startsWith("read ") && !SWITCHED_READS.some((noun) => right === `read ${noun}`)));

/** What works on the whole organizer at once, so that it is not given with a part of the exhibitors: half of it done would be wrong for all. */
export const OF_THE_WHOLE: readonly Right[] = [
  "read staff", "read imports", "manage imports", "edit duplicates", "create shows", "edit shows", "edit rates", "manage fields", "manage selections", "manage campaigns", "export campaigns",
  "manage results", "export results", "manage alarms", "manage rules", "manage analyses", "manage members", "manage roles", "edit organizer", "read audit", "export audit",
  "read privacy", "export privacy", "manage privacy", "read keys", "manage keys",
];

/** What only an owner does, whatever is written down. */
export const OF_OWNERS: readonly Right[] = ["manage organizer"];

/** The rights that a role of one's own can be given or refused. */
export const CHOICES: readonly Right[] = RIGHTS.filter((right) => !ALWAYS.includes(right) && !OF_OWNERS.includes(right));
