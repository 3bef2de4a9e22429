import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { personWith } from "@/lib/tenant/found";
import { closeConnections } from "@/lib/db/client";
import { getBeside } from "@/lib/exhibitors/beside/data";
import { listChanges } from "@/lib/exhibitors/changes/data";
import { getFile, listFiles } from "@/lib/exhibitors/files/data";
import { keepFile, removeFile } from "@/lib/exhibitors/files/mutations";
import { MAX_FILE_BYTES } from "@/lib/exhibitors/files/schema";
import { linkCompanies, unlinkCompanies } from "@/lib/exhibitors/links/mutations";
import { updateExhibitor } from "@/lib/exhibitors/mutations";
import { listTies } from "@/lib/people/ties/data";
import { noteTie } from "@/lib/people/ties/mutations";
import { isoDay } from "@/lib/format/days";
import { createTask, endTask } from "@/lib/tasks/mutations";
import { listTimeline } from "@/lib/relationships/timeline/data";
import { timelineFilter } from "@/lib/relationships/timeline/schema";
import { type TimelineCursor, WHOLE_TIMELINE } from "@/lib/relationships/timeline/types";
import { inTenantTransaction, type Tenant, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { daysAgo, seedParentCompany, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;
let other: SmallOrganizer;
let parentId: string;

beforeAll(async () => {
  quay = await seedSmallOrganizer("quay");
  other = await seedSmallOrganizer("other");
  ({ parentId } = await seedParentCompany(quay));
}, 120_000);
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work, quay.memberId);
const read = <T>(work: (tenant: Tenant) => Promise<T>) => withTenant(quay.organizerId, work);
const text = (words: string) => new TextEncoder().encode(words);

async function colleague(role: "manager" | "staff"): Promise<string> {
  const userId = await personWith({ email: `${role}-${Math.random()}@quay.example`, name: `A ${role}`, password: "a-long-password-9", locale: null });
  return (await write(({ db, organizerId }) => db.member.create({ data: { organizerId, userId, role }, select: { id: true } }))).id;
}

describe("related companies", () => {
  test("are seen from both sides, and said twice or from both sides they are one link", async () => {
    expect((await read((tenant) => getBeside(tenant, quay.exhibitorId))).related).toMatchObject([{ exhibitorId: parentId, relation: "group" }]);
    expect((await read((tenant) => getBeside(tenant, parentId))).related).toMatchObject([{ exhibitorId: quay.exhibitorId, relation: "group_of" }]);
    const say = (exhibitorId: string, otherId: string, relation: "agent" | "agent_for") => write((tenant) => linkCompanies(tenant, { exhibitorId, otherId, relation }, quay.memberId));
    await say(quay.exhibitorId, parentId, "agent");
    await refusal(say(quay.exhibitorId, parentId, "agent"), "already_exists", { relation: "already_exists" });
    await refusal(say(parentId, quay.exhibitorId, "agent_for"), "already_exists", { relation: "already_exists" });
    // two companies are not each other's agent
    await refusal(say(quay.exhibitorId, parentId, "agent_for"), "invalid", { relation: "already_exists" });
    await refusal(say(quay.exhibitorId, quay.exhibitorId, "agent"), "invalid", { otherId: "not_a_choice" });
    await refusal(say(quay.exhibitorId, other.exhibitorId, "agent"), "not_found");
    const link = (await read((tenant) => getBeside(tenant, parentId))).related.find(({ relation }) => relation === "agent_for");
    // it can be taken away from either side, but not by a company that is no part of it
    await refusal(inTenantTransaction(other.organizerId, (tenant) => unlinkCompanies(tenant, { exhibitorId: other.exhibitorId, linkId: link?.linkId ?? "" })), "not_found");
    await write((tenant) => unlinkCompanies(tenant, { exhibitorId: parentId, linkId: link?.linkId ?? "" }));
    expect((await read((tenant) => getBeside(tenant, quay.exhibitorId))).related.map(({ relation }) => relation)).toEqual(["group"]);
  });
});

describe("files", () => {
  test("come back byte by byte, for this exhibitor of this organizer alone", async () => {
    const content = text("hall,stand\nH1,24\n");
    const { id } = await write((tenant) => keepFile(tenant, { exhibitorId: quay.exhibitorId, name: "C:\\plans\\stand\r\n.csv", content }, quay.memberId));
    const file = await read((tenant) => getFile(tenant, quay.exhibitorId, id));
    expect(file).toMatchObject({ name: "stand.csv", type: "text/csv" });
    expect(Buffer.from(file.content).equals(Buffer.from(content))).toBe(true);
    await refusal(read((tenant) => getFile(tenant, parentId, id)), "not_found");
    await refusal(withTenant(other.organizerId, (tenant) => getFile(tenant, quay.exhibitorId, id)), "not_found");
    expect((await read((tenant) => listFiles(tenant, quay.exhibitorId, 1))).rows[0]).toMatchObject({ name: "stand.csv", size: content.byteLength });
  });

  test("that are too large, empty, of another kind or of nobody's are refused and leave nothing", async () => {
    const before = (await read((tenant) => listFiles(tenant, quay.exhibitorId, 1))).total;
    const keep = (name: string, content: Uint8Array<ArrayBuffer>, exhibitorId = quay.exhibitorId) => write((tenant) => keepFile(tenant, { exhibitorId, name, content }, quay.memberId));
    await refusal(keep("a.txt", new Uint8Array(MAX_FILE_BYTES + 1)), "invalid", { file: "file_over_limit" });
    await refusal(keep("a.txt", new Uint8Array()), "invalid", { file: "required" });
    await refusal(keep("a.html", text("<html></html>")), "invalid", { file: "file_not_kept" });
    await refusal(keep("a.txt", text("hello"), other.exhibitorId), "not_found");
    expect((await read((tenant) => listFiles(tenant, quay.exhibitorId, 1))).total).toBe(before);
  });

  test("are taken away by who brought them and by managers, not by other staff", async () => {
    const staff = await colleague("staff");
    const { id: fileId } = await write((tenant) => keepFile(tenant, { exhibitorId: quay.exhibitorId, name: "a.txt", content: text("a") }, quay.memberId));
    const where = { exhibitorId: quay.exhibitorId, fileId };
    await refusal(write((tenant) => removeFile(tenant, where, { memberId: staff, role: "staff" })), "not_found");
    await write((tenant) => removeFile(tenant, where, { memberId: staff, role: "manager" }));
    await refusal(read((tenant) => getFile(tenant, quay.exhibitorId, fileId)), "not_found");
    expect(await read(({ db, organizerId }) => db.fileContent.count({ where: { organizerId, fileId } }))).toBe(0);
  });
});

describe("ties", () => {
  test("a rating of a colleague is for managers, never for the colleague; one's own word of oneself one reads again", async () => {
    const [manager, staff, bystander] = [await colleague("manager"), await colleague("staff"), await colleague("staff")];
    const rating = { exhibitorId: quay.exhibitorId, contactId: quay.contactId, knownSince: daysAgo(900), liking: 2, similarity: null, skill: 1, authority: 3 };
    await write((tenant) => noteTie(tenant, { ...rating, memberId: staff }, { memberId: manager, role: "manager" }, TODAY));
    const seenBy = async (memberId: string, role: "manager" | "staff" | "owner") => (await read((tenant) => listTies(tenant, quay.exhibitorId, { memberId, role }, TODAY))).flatMap(({ ties }) => ties).find((tie) => tie.memberId === staff);
    expect(await seenBy(manager, "manager")).toMatchObject({ rated: { liking: 2, similarity: null, skill: 1, authority: 3 }, ratedBy: "A manager", contacts: 0, since: daysAgo(900) });
    expect(await seenBy(staff, "staff")).toMatchObject({ rated: null, ratedBy: null });
    expect(await seenBy(bystander, "staff")).toMatchObject({ rated: null, ratedBy: null });
    // raised to manager, still not of oneself
    expect(await seenBy(staff, "manager")).toMatchObject({ rated: null });
    await write((tenant) => noteTie(tenant, { ...rating, memberId: staff, liking: 5 }, { memberId: staff, role: "staff" }, TODAY));
    expect(await seenBy(staff, "staff")).toMatchObject({ rated: { liking: 5 } });
    expect(await seenBy(bystander, "staff")).toMatchObject({ rated: null });
    await refusal(write((tenant) => noteTie(tenant, { ...rating, memberId: manager }, { memberId: staff, role: "staff" }, TODAY)), "invalid", { memberId: "unknown_reference" });
    await refusal(write((tenant) => noteTie(tenant, { ...rating, memberId: staff, contactId: other.contactId }, { memberId: manager, role: "manager" }, TODAY)), "not_found");
    // ratings of colleagues are in no book of changes that everybody reads
    expect(JSON.stringify(await read((tenant) => listChanges(tenant, quay.exhibitorId, null, 100)))).not.toContain("liking");
  });

  test("how often is counted from the interactions of a year", async () => {
    const ties = await read((tenant) => listTies(tenant, quay.exhibitorId, { memberId: quay.memberId, role: "owner" }, TODAY));
    expect(ties.flatMap(({ ties: own }) => own).find(({ memberId }) => memberId === quay.memberId)).toMatchObject({ contacts: 1, lastOn: daysAgo(20) });
  });
});

describe("the timeline", () => {
  test("holds every kind of event, and each filter keeps what it names and nothing else", async () => {
    const whole = await read((tenant) => listTimeline(tenant, quay.exhibitorId, null, 200));
    const kinds = new Set(whole.events.map(({ kind }) => kind));
    for (const kind of ["interaction", "promise_made", "promise_settled", "request_asked", "complaint_raised", "exchange", "invitation", "response", "participation_booked", "participation_held", "alarm_raised", "stage_move"] as const) expect(kinds).toContain(kind);
    const only = async (address: Record<string, string>) => (await read((tenant) => listTimeline(tenant, quay.exhibitorId, null, 200, timelineFilter(address)))).events;
    expect(new Set((await only({ kind: "surveys" })).map(({ kind }) => kind))).toEqual(new Set(["invitation", "response"]));
    expect(await only({ kind: "rumours" })).toEqual(whole.events);
    const theirs = await only({ person: `c.${quay.contactId}` });
    expect(theirs.length).toBeGreaterThan(3);
    expect(theirs.every(({ kind }) => !["stage_move", "alarm_raised", "participation_booked"].includes(kind))).toBe(true);
    expect(await only({ person: `m.${other.memberId}` })).toEqual([]);
    // the newest edition was held 65 days ago: what was promised about it 20 days ago came after it
    expect((await only({ phase: "after", kind: "promises" })).map(({ kind }) => kind)).toEqual(["promise_settled", "promise_made"]);
    expect(await only({ phase: "during", kind: "promises" })).toEqual([]);
    expect((await only({ phase: "before", kind: "participations" })).every(({ kind }) => kind === "participation_booked")).toBe(true);
  });

  test("tells which tasks were set and how they ended, and which files came, each under its own filter and person", async () => {
    const author = { memberId: quay.memberId, timeZone: "Europe/Berlin", today: TODAY, now: TODAY };
    const set = async (title: string) => (await write((tenant) => createTask(tenant, { title, dueOn: TODAY, exhibitorId: quay.exhibitorId, contactId: quay.contactId, editionId: quay.editionId }, author))).id;
    const [done, withdrawn] = [await set("Send the hall plan"), await set("Order a carpet")];
    await write((tenant) => endTask(tenant, { id: done, ending: "done", reason: null }, author));
    await write((tenant) => endTask(tenant, { id: withdrawn, ending: "withdrawn", reason: "they bring their own" }, author));
    const { id: fileId } = await write((tenant) => keepFile(tenant, { exhibitorId: quay.exhibitorId, name: "hall-plan.txt", content: text("H1") }, quay.memberId));
    const only = async (address: Record<string, string>, size = 200, after: TimelineCursor | null = null) => await read((tenant) => listTimeline(tenant, quay.exhibitorId, after, size, timelineFilter(address)));
    const tasks = (await only({ kind: "tasks" })).events.filter(({ id }) => [done, withdrawn].includes(id));
    expect(new Set(tasks.map(({ kind, detail, text, who, withdrawn: gone }) => [kind, detail, text, who, gone].join("; ")))).toEqual(
      new Set([
        `task_made; ${isoDay(TODAY)}; Send the hall plan; quay Owner; false`,
        `task_made; ${isoDay(TODAY)}; Order a carpet; quay Owner; true`,
        "task_ended; done; Send the hall plan; quay Owner; false",
        "task_ended; withdrawn; Order a carpet · they bring their own; quay Owner; false",
      ]),
    );
    expect((await only({ kind: "files" })).events.find(({ id }) => id === fileId)).toMatchObject({ kind: "file_added", text: "hall-plan.txt", who: "quay Owner", moved: [] });
    expect((await only({ kind: "tasks", person: `c.${quay.contactId}` })).events.map(({ id }) => id)).toEqual(expect.arrayContaining([done, withdrawn]));
    expect((await only({ kind: "tasks", phase: "after" })).events.map(({ id }) => id)).toEqual(expect.arrayContaining([done, withdrawn]));
    expect((await only({ kind: "files", person: `c.${quay.contactId}` })).events).toEqual([]);
    // a page at a time: each once
    const whole = (await only({})).events;
    let page = await only({}, 3);
    const seen = [...page.events];
    while (page.next !== null) seen.push(...(page = await only({}, 3, page.next)).events);
    expect(seen).toEqual(whole);
  });

  test("with a filter too is read to its end page by page, each event once", async () => {
    const filter = { ...WHOLE_TIMELINE, memberId: quay.memberId };
    const whole = await read((tenant) => listTimeline(tenant, quay.exhibitorId, null, 200, filter));
    let page = await read((tenant) => listTimeline(tenant, quay.exhibitorId, null, 2, filter));
    const seen = [...page.events];
    while (page.next !== null) {
      const place = page.next;
      page = await read((tenant) => listTimeline(tenant, quay.exhibitorId, place, 2, filter));
      seen.push(...page.events);
    }
    expect(seen).toEqual(whole.events);
  });
});

describe("the book of changes", () => {
  test("says who changed what, before and after, with names for ids, page by page", async () => {
    const change = { nameLocal: null, externalKey: "quay-1", segment: "Core", country: "DE", website: null, note: null };
    for (const city of ["Hull", "Leeds", "York"]) await write((tenant) => updateExhibitor(tenant, quay.exhibitorId, { ...change, name: "quay Kettles Ltd", city, ownerMemberId: city === "York" ? null : quay.memberId }, null));
    const first = await read((tenant) => listChanges(tenant, quay.exhibitorId, null, 2));
    expect(first.changes).toMatchObject([
      { memberName: "quay Owner", kind: "exhibitors", action: "update", fields: [{ column: "city", before: "Leeds", after: "York" }, { column: "owner_member_id", before: "quay Owner", after: null }] },
      { fields: [{ column: "city", before: "Hull", after: "Leeds" }] },
    ]);
    const second = await read((tenant) => listChanges(tenant, quay.exhibitorId, first.next, 2));
    expect(second.changes[0]?.fields).toContainEqual({ column: "city", before: null, after: "Hull" });
    expect(await withTenant(other.organizerId, (tenant) => listChanges(tenant, quay.exhibitorId, null, 10))).toEqual({ changes: [], next: null });
  });
});
