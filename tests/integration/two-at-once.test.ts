import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { careForAlarmAction, changeRulesAction, writePlaybookAction } from "@/lib/alarms/actions";
import { careAsForm } from "@/lib/alarms/data";
import { playbookAsForm } from "@/lib/alarms/playbooks/data";
import { currentRules } from "@/lib/alarms/rules/data";
import { formValues } from "@/lib/alarms/rules/form-values";
import { proposal } from "@/lib/alarms/rules/proposal";
import { openSession } from "@/lib/auth/sessions";
import { changeCampaignAction } from "@/lib/campaigns/actions";
import { getCampaign } from "@/lib/campaigns/data";
import { draftAsForm } from "@/lib/campaigns/drafts/theirs";
import { createCampaign } from "@/lib/campaigns/mutations";
import { changeFieldAction } from "@/lib/fields/actions";
import { getOwnField } from "@/lib/fields/data";
import { fieldAsForm } from "@/lib/fields/form-values";
import { renameSelectionAction } from "@/lib/lists/selections/actions";
import { closeConnections } from "@/lib/tenant/close-connections";
import type { FormState, Theirs } from "@/lib/tenant/form-state";
import { inTenantTransaction, type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { ids } from "../e2e/support/ids";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

// A test has no browser: who is signed in is said here, and what belongs to the answering of a request stands still. The database is the real one.
const signedIn = vi.hoisted(() => ({ secret: "" }));
vi.mock("@/lib/auth/session", async () => {
  const { readSession } = await import("@/lib/auth/sessions");
  return { currentSession: () => readSession(signedIn.secret) };
});
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()), cookies: () => Promise.resolve({ get: () => undefined }) }));

await freshDatabase();

type Values = Readonly<Record<string, string>>;
type Action = (workspace: string, state: FormState<never>, form: FormData) => Promise<FormState<unknown>>;
/** Fields of which a form sends one value for each ticked box. */
const TICKED = ["statuses", "segments", "stages", "roles", "tags"];

let house: SmallOrganizer;
let of: Record<string, string>;
let draftId: string;

beforeAll(async () => {
  house = await seedSmallOrganizer("house");
  of = await ids(house);
  const owner = await withTenant(house.organizerId, ({ db, organizerId }) => db.member.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: house.memberId } }, select: { userId: true } }));
  signedIn.secret = await openSession(owner.userId, house.ownerEmail, { place: "", device: "", deviceToken: null });
  ({ id: draftId } = await inTenantTransaction(house.organizerId, (tenant) => createCampaign(tenant, house.memberId, { title: "Autumn", editionId: house.editionId, formVersionId: house.formVersionId, naming: "choice" }, new Date())));
});
afterAll(closeConnections);

const read = <T>(work: (tenant: Tenant) => Promise<T>) => withTenant(house.organizerId, work);

/** What came of a form, or where it led. */
async function send(action: Action, values: Values): Promise<FormState<unknown> | { readonly status: "led"; readonly to: URL }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    if (TICKED.includes(name)) for (const one of JSON.parse(value)) form.append(name, String(one));
    else if (value !== "" || !name.startsWith("on.")) form.set(name, value);
  }
  try {
    return await action(house.workspace, { status: "idle" }, form);
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (!digest.startsWith("NEXT_REDIRECT")) throw error;
    return { status: "led", to: new URL(digest.split(";")[2] ?? "", "http://localhost") };
  }
}

const selection = ({ db, organizerId }: Tenant) => db.selection.findFirstOrThrow({ where: { organizerId } });
const nameOf = async (tenant: Tenant): Promise<Theirs> => {
  const { name, updatedAt } = await selection(tenant);
  return { values: { name }, version: updatedAt.toISOString() };
};
const field = async (tenant: Tenant): Promise<Theirs> => {
  const found = await getOwnField(tenant, of.fields ?? "");
  if (!found) throw new Error("No field.");
  return fieldAsForm(found);
};

interface Form {
  readonly action: Action;
  /** The record as its form shows it. */
  readonly now: () => Promise<Theirs>;
  /** What the form sends beside its fields. */
  readonly hidden: () => Promise<Values>;
  /** The field that both change, and what each writes into it. */
  readonly name: string;
  readonly first: string;
  readonly second: string;
}

const FORMS: readonly (readonly [string, Form])[] = [
  ["the draft of a campaign", { action: changeCampaignAction, now: async () => draftAsForm(await read((tenant) => getCampaign(tenant, draftId, "en")), "Europe/Berlin"), hidden: () => Promise.resolve({ id: draftId }), name: "en.subject", first: "Faster, {name}", second: "Slower, {name}" }],
  ["who looks after an alarm", { action: careForAlarmAction, now: () => read((tenant) => careAsForm(tenant, of.alarms ?? "")), hidden: () => Promise.resolve({ id: of.alarms ?? "" }), name: "note", first: "Faster", second: "Slower" }],
  ["a playbook", { action: writePlaybookAction, now: () => read((tenant) => playbookAsForm(tenant, "deterioration", "en")), hidden: () => Promise.resolve({ family: "deterioration" }), name: "steps", first: "Call at once", second: "Write a letter" }],
  ["a playbook that nobody had written", { action: writePlaybookAction, now: () => read((tenant) => playbookAsForm(tenant, "external", "en")), hidden: () => Promise.resolve({ family: "external" }), name: "steps", first: "Call at once", second: "Write a letter" }],
  ["an own field", { action: changeFieldAction, now: () => read(field), hidden: () => Promise.resolve({ id: of.fields ?? "" }), name: "label", first: "Faster", second: "Slower" }],
  ["the name of a selection", { action: renameSelectionAction, now: () => read(nameOf), hidden: async () => ({ id: (await read(selection)).id }), name: "name", first: "Faster", second: "Slower" }],
];

describe("of two who change the same", () => {
  test.each(FORMS)("%s the slower is shown the other's version beside what was typed, loses nothing, and saves upon it", async (_, { action, now, hidden, name, first, second }) => {
    const seen = await now();
    const typed = async (value: string, version: string) => ({ ...seen.values, ...(await hidden()), [name]: value, seenVersion: version });
    expect(await send(action, await typed(first, seen.version))).toMatchObject({ status: "led" });
    const saved = await now();
    expect(saved.values[name]).toBe(first);

    const answer = await send(action, await typed(second, seen.version));
    expect(answer).toMatchObject({ status: "failed", code: "conflict", values: { [name]: second }, theirs: saved });
    expect(await now()).toEqual(saved);

    expect(await send(action, await typed(second, saved.version))).toMatchObject({ status: "led" });
    expect((await now()).values).toEqual({ ...seen.values, [name]: second });
  });

  test("the rules of the alarms the slower is led back to the proposal, which knows from which rules it was begun", async () => {
    const { version, settings } = await read(currentRules);
    const values = formValues(settings);
    const typed = (watchDays: string, seenVersion: number): Values => ({ ...values, watchDays, act: "save", note: "", seenVersion: String(seenVersion) });
    expect(await send(changeRulesAction, typed("100", version))).toMatchObject({ status: "led", to: { search: `?saved=${version + 1}` } });

    const answer = await send(changeRulesAction, typed("120", version));
    if (answer.status !== "led") throw new Error("It was to be led back.");
    expect(answer.to.pathname).toBe(`/${house.workspace}/alarms/rules`);
    expect(proposal(Object.fromEntries(answer.to.searchParams))).toMatchObject({ from: version, values: { watchDays: "120" }, settings: { limits: { watchDays: 120 } }, errors: {} });
    expect((await read(currentRules)).version).toBe(version + 1);

    expect(await send(changeRulesAction, typed("120", version + 1))).toMatchObject({ status: "led", to: { search: `?saved=${version + 2}` } });
    expect((await read(currentRules)).settings.limits.watchDays).toBe(120);
  });
});
