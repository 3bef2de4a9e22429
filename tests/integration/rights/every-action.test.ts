import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { z } from "zod";

import { AppError } from "@/lib/errors";
import { addMember } from "@/lib/members/mutations";
import { MEMBER_ROLES, type Role } from "@/lib/members/schema";
import { BUILT_IN } from "@/lib/rights/access";
import { closeConnections } from "@/lib/tenant/close-connections";
import type { MemberSession } from "@/lib/tenant/require-member";
import type * as FormAction from "@/lib/tenant/form-action";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { ids } from "../../e2e/support/ids";
import { freshDatabase } from "../../setup/fresh-database";
import { actionDoors, type Door } from "../support/doors";
import { filled } from "../support/filled-form";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

// A test has no browser: who is signed in is said here, and what belongs to the answering of a request stands still. The database is the real one.
const signedIn = vi.hoisted(() => ({ user: { id: "", name: "", email: "" } }));
const recipes = vi.hoisted((): { seen: unknown[] } => ({ seen: [] }));
vi.mock("@/lib/auth/session", () => ({ currentUser: () => Promise.resolve(signedIn.user) }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined, refresh: () => undefined }));
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()), cookies: () => Promise.resolve({ get: () => undefined, set: () => undefined, delete: () => undefined }) }));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), after: () => undefined }));
vi.mock("next-intl/server", () => ({ getTranslations: () => Promise.resolve((key: string, values?: object) => `${key}${values ? JSON.stringify(values) : ""}`), getMessages: () => Promise.resolve({}), getLocale: () => Promise.resolve("en") }));
vi.mock("@/lib/tenant/form-action", async (original) => {
  const real = await original<typeof FormAction>();
  const noted = <A extends unknown[], R>(act: (...args: A) => R) => (...args: A): R => (recipes.seen.push(args[2]), act(...args));
  return { ...real, memberForm: noted(real.memberForm), memberRehearsal: noted(real.memberRehearsal) };
});

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
// ending a look gives back what its caller has, and is refused to nobody
const OF_NOBODY = ["chooseLanguage", "chooseTheme", "rememberOpening", "keepAnswers", "sendAtPoint", "endViewAction"];
const actions = actionDoors.filter(({ name }) => !OF_NOBODY.includes(name));

let house: SmallOrganizer;
let victim: SmallOrganizer;
let theirs: Record<string, string>;
const people = new Map<Role, string>();

interface Recipe {
  readonly input: z.ZodType;
  readonly may: (member: Pick<MemberSession, "role">) => boolean;
}
const isRecipe = (value: unknown): value is Recipe => typeof value === "object" && value !== null && "may" in value && "input" in value;

/** Calls an action as its page would, and says what came of it: `refused` is the answer for what is not there. */
async function call({ file, name, parameters }: Door, workspace: string, form: FormData): Promise<string> {
  const room: unknown = await import(/* @vite-ignore */ path.resolve(file));
  const action: unknown = typeof room === "object" && room !== null ? Reflect.get(room, name) : null;
  if (typeof action !== "function") throw new Error(`${name} is no action`);
  const words: Readonly<Record<string, unknown>> = { workspace, form, place: { workspace, showId: theirs.shows, editionId: theirs.editions }, _state: { status: "idle" }, state: { status: "idle" }, noun: "contacts", board: "rebooking", field: "name" };
  const values = parameters.map((parameter) => (parameter in words ? words[parameter] : (theirs[parameter] ?? theirs.exhibitors)));
  try {
    const answer: unknown = await action(...values);
    const text = JSON.stringify(answer) ?? "nothing";
    return /not_found|^null$/.test(text) ? "refused" : text;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return "refused";
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (/;404|not_found/.test(digest)) return "refused";
    if (digest.startsWith("NEXT_REDIRECT")) return digest;
    throw error;
  }
}

/** Everything of the victim, as one number. */
async function sumOfVictim(): Promise<string> {
  const { rows: tables } = await superuser.query<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organizer_id' ORDER BY 1");
  const sums = [];
  for (const { name } of tables) sums.push((await superuser.query<{ sum: string }>(`SELECT '${name}' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM ${name} t WHERE organizer_id = $1`, [victim.organizerId])).rows[0]?.sum);
  return sums.join("\n");
}

beforeAll(async () => {
  await superuser.connect();
  house = await seedSmallOrganizer("house");
  victim = await seedSmallOrganizer("victim");
  theirs = await ids(victim);
  for (const role of MEMBER_ROLES) {
    const member = await inTenantTransaction(house.organizerId, async (tenant) => {
      const { id } = await addMember(tenant, { email: `of-${role}@${house.workspace}.example`, name: role, password: PASSWORD, role, locale: "en" });
      return await tenant.db.member.findUniqueOrThrow({ where: { organizerId_id: { organizerId: house.organizerId, id } }, select: { userId: true } });
    });
    people.set(role, member.userId);
  }
});

afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

/** The victim's ids that an action could mean by its own: of the nouns in its name and folder, and of what most things hang on. */
function idsFor({ file, name }: Door): Set<string> {
  const words = `${file} ${name}`.toLowerCase();
  const meant = Object.entries(theirs).filter(([key]) => ["exhibitors", "contacts", "campaigns", "editions"].includes(key) || words.includes(key.toLowerCase().replace(/(s|id)$/, "")));
  return new Set(meant.map(([, value]) => value));
}

function signIn(role: Role): void {
  signedIn.user = { id: people.get(role) ?? "", name: role, email: `${role}@${house.workspace}.example` };
}

describe("every action, by every role", () => {
  it.each(actions)("$name of $file opens to the roles that the table names, and to no other", async (door) => {
    for (const role of MEMBER_ROLES) {
      signIn(role);
      recipes.seen.length = 0;
      const answer = await call(door, house.workspace, new FormData());
      // an action that asks for several rights, by what it is called with, is open to those who have them all
      const open = door.rights.every((right) => BUILT_IN[role].has(right));
      const recipe = recipes.seen.find(isRecipe);
      if (recipe && door.rights.length === 1) expect(recipe.may({ role }), role).toBe(open);
      if (!door.rights.some((right) => BUILT_IN[role].has(right))) expect(answer, role).toBe("refused");
    }
  });

  it.each(actions)("$name of $file is not there for another organizer's people", async (door) => {
    signIn("owner");
    expect(await call(door, victim.workspace, new FormData())).toMatch(/^refused$|problem=not_found/);
  });
});

describe("every action with another organizer's ids", () => {
  it("changes nothing of theirs, whatever the form carries", async () => {
    const before = await sumOfVictim();
    signIn("owner");
    let sent = 0;
    for (const door of actions) {
      recipes.seen.length = 0;
      await call(door, house.workspace, new FormData());
      const recipe = recipes.seen.find(isRecipe);
      if (!recipe) continue;
      for (const own of idsFor(door)) {
        const values = filled(recipe.input, own, theirs);
        if (values === null) break;
        const form = new FormData();
        for (const [name, value] of Object.entries(values)) form.set(name, value);
        await call(door, house.workspace, form);
        sent += 1;
      }
    }
    // most schemas were content with what was sent: otherwise this would prove little
    expect(sent).toBeGreaterThan(actions.length * 4);
    expect(await sumOfVictim()).toBe(before);
  }, 240_000);
});
