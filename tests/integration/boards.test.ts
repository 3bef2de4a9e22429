import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listBoards, readBoard } from "@/lib/explore/boards/data";
import { BOARD_LETTERS, queueBoardLetters, workOnBoardLetters } from "@/lib/explore/boards/letters";
import { addTile, deleteBoard, orderTiles, restoreBoard, setSchedule, setTileDeleted, updateBoard } from "@/lib/explore/boards/mutations";
import { queryInAddress } from "@/lib/explore/schema";
import { workThrough } from "@/lib/jobs/work";
import { closeConnections } from "@/lib/tenant/close-connections";
import { personWith } from "@/lib/tenant/found";
import { inTenantTransaction, type Tenant, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { pdfText } from "./support/pdf-text";
import { refusal } from "./support/refusal";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
const received: ParsedMail[] = [];
let refuseFor: string | null = null;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: ({ address }, _session, done) => done(address === refuseFor ? new Error("no such mailbox") : null),
  onData: (stream, _session, done) =>
    void simpleParser(stream).then(
      (mail) => {
        received.push(mail);
        done();
      },
      () => done(new Error("unreadable")),
    ),
});

let here: SmallOrganizer;
let colleague: string;
const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(here.organizerId, work);
const read = <T>(work: (tenant: Tenant) => Promise<T>) => withTenant(here.organizerId, work);
const asked = (measure: string, by: string) => queryInAddress({ measure, by });
const work = (now: Date) => workThrough(here.organizerId, { [BOARD_LETTERS]: workOnBoardLetters, nothing: async () => null }, () => now);
/** A Monday, nine o'clock in Berlin, in weeks from the first. */
const monday = (week: number, hour = "08:30") => new Date(Date.parse(`2027-01-04T${hour}:00Z`) + week * 7 * 86_400_000);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server listens on a port.");
  process.env.MAIL_URL = `smtp://127.0.0.1:${address.port}`;
  process.env.MAIL_FROM = "Fairbond <reports@fairbond.example>";
  here = await seedSmallOrganizer("board");
  const userId = await personWith({ email: `wei@${here.workspace}.example`, name: "Wei", password: PASSWORD, locale: "zh" });
  colleague = (await write(({ db, organizerId }) => db.member.create({ data: { organizerId, userId, role: "staff" } }))).id;
  // the fixture's own board would send letters of its own
  await write(({ db, organizerId }) => db.boardSchedule.deleteMany({ where: { organizerId } }));
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await closeConnections();
});

describe("a board", () => {
  it("is its maker's alone until it is shared, and changed by nobody else then either", async () => {
    const { id } = await write((tenant) => addTile(tenant, here.memberId, { question: asked("revenue", "segment"), board: "", name: "Money" }));
    expect(await read((tenant) => readBoard(tenant, colleague, id))).toBeNull();
    await write((tenant) => updateBoard(tenant, here.memberId, { id, name: "Money first", shared: true }));
    expect(await read((tenant) => readBoard(tenant, colleague, id))).toMatchObject({ name: "Money first", shared: true, tiles: [{ query: { measure: "revenue" } }] });
    await refusal(write((tenant) => deleteBoard(tenant, colleague, id, new Date())), "not_found");
    await refusal(write((tenant) => addTile(tenant, colleague, { question: asked("nps", "none"), board: id, name: "" })), "not_found");
  });

  it("keeps the order it is given, loses a tile and gets it back", async () => {
    const { id } = await write((tenant) => addTile(tenant, here.memberId, { question: asked("revenue", "none"), board: "", name: "Order" }));
    for (const measure of ["nps", "stands"]) await write((tenant) => addTile(tenant, here.memberId, { question: asked(measure, "none"), board: id, name: "" }));
    const measures = async () => (await read((tenant) => readBoard(tenant, here.memberId, id)))?.tiles.map(({ query }) => query.measure);
    const tiles = (await read((tenant) => readBoard(tenant, here.memberId, id)))?.tiles ?? [];
    await write((tenant) => orderTiles(tenant, here.memberId, { board: id, order: tiles.map((tile) => tile.id).toReversed() }));
    expect(await measures()).toEqual(["stands", "nps", "revenue"]);
    const middle = { board: id, id: tiles[1]?.id ?? "" };
    await write((tenant) => setTileDeleted(tenant, here.memberId, middle, new Date()));
    expect(await measures()).toEqual(["stands", "revenue"]);
    await write((tenant) => setTileDeleted(tenant, here.memberId, middle, null));
    expect(await measures()).toEqual(["stands", "nps", "revenue"]);
  });

  it("that was deleted is gone from every list, and is back as it was when that is undone", async () => {
    const { id } = await write((tenant) => addTile(tenant, here.memberId, { question: asked("nps", "none"), board: "", name: "Gone" }));
    const named = async () => (await read((tenant) => listBoards(tenant, here.memberId))).map(({ name }) => name);
    await write((tenant) => deleteBoard(tenant, here.memberId, id, new Date()));
    expect(await named()).not.toContain("Gone");
    await write((tenant) => restoreBoard(tenant, here.memberId, id));
    expect(await named()).toContain("Gone");
    expect((await read((tenant) => readBoard(tenant, here.memberId, id)))?.tiles).toHaveLength(1);
  });

  it("that is private is sent to its maker alone", async () => {
    const { id } = await write((tenant) => addTile(tenant, here.memberId, { question: asked("nps", "none"), board: "", name: "Mine" }));
    const schedule = { id, frequency: "weekly", day: 1, hour: 8 } as const;
    await refusal(write((tenant) => setSchedule(tenant, here.memberId, { ...schedule, members: [colleague] })), "invalid", { members: "unknown_reference" });
    await write((tenant) => setSchedule(tenant, here.memberId, { ...schedule, members: [here.memberId] }));
    expect((await read((tenant) => readBoard(tenant, here.memberId, id)))?.schedule).toMatchObject({ memberIds: [here.memberId] });
    await write((tenant) => deleteBoard(tenant, here.memberId, id, new Date()));
  });
});

describe("a board by mail", () => {
  let id: string;
  beforeAll(async () => {
    id = (await write((tenant) => addTile(tenant, here.memberId, { question: asked("revenue", "segment"), board: "", name: "周报 Weekly" }))).id;
    await write((tenant) => addTile(tenant, here.memberId, { question: asked("TST", "none"), board: id, name: "" }));
    await write((tenant) => updateBoard(tenant, here.memberId, { id, name: "周报 Weekly", shared: true }));
    await write((tenant) => setSchedule(tenant, here.memberId, { id, frequency: "weekly", day: 1, hour: 9, members: [here.memberId, colleague] }));
    await write(({ db, organizerId }) => db.boardSchedule.updateMany({ where: { organizerId, boardId: id }, data: { createdAt: monday(-1, "12:00") } }));
  });

  it("is not sent before its hour, and once after it, however often the worker looks", async () => {
    expect(await queueBoardLetters(here.organizerId, monday(0, "07:30"))).toBe(0);
    expect(await Promise.all([queueBoardLetters(here.organizerId, monday(0)), queueBoardLetters(here.organizerId, monday(0))]).then((counts) => counts.reduce((a, b) => a + b))).toBe(1);
    expect(await work(monday(0))).toMatchObject({ failed: 0 });
    expect(received).toHaveLength(2);
    expect(await queueBoardLetters(here.organizerId, monday(0, "20:00"))).toBe(0);
    expect(await work(monday(0, "20:00"))).toEqual({ done: 0, failed: 0 });
    expect(received).toHaveLength(2);
  });

  it("reads in each reader's language, with figures that the reader may see and none that are for managers", async () => {
    const [chinese, english] = [`wei@${here.workspace}.example`, here.ownerEmail].map((to) => received.find((mail) => JSON.stringify(mail.to).includes(to)));
    expect(english?.subject).toBe("周报 Weekly: 4 Jan 2027");
    expect(english?.text).toContain("as a PDF");
    expect(chinese?.subject).toBe("周报 Weekly：2027 年 1 月 4 日");
    const [forOwner, forStaff] = [textOf(english), textOf(chinese)];
    expect(forOwner).toMatch(/Core\s+€28,800\s+counted\s+3/);
    expect(forOwner).toContain("Trust in our staff");
    expect(forStaff).toMatch(/Core\s+€28,800/);
    expect(forStaff).toContain("收入");
    expect(forStaff).not.toContain("对我方人员的信任");
  });

  it("after one refused mailbox goes to that one again, and to nobody twice", async () => {
    received.length = 0;
    refuseFor = `wei@${here.workspace}.example`;
    await queueBoardLetters(here.organizerId, monday(1));
    expect(await work(monday(1))).toMatchObject({ done: 0, failed: 1 });
    refuseFor = null;
    expect(await work(monday(1, "09:00"))).toMatchObject({ done: 1, failed: 0 });
    expect(received.map(({ to }) => JSON.stringify(to)).filter((to) => to.includes(here.ownerEmail))).toHaveLength(1);
    expect(received.map(({ to }) => JSON.stringify(to)).filter((to) => to.includes("wei@"))).toHaveLength(1);
  });

  it("that slept for weeks sends the newest period once", async () => {
    received.length = 0;
    expect(await queueBoardLetters(here.organizerId, monday(9))).toBe(1);
    await work(monday(9));
    expect(received).toHaveLength(2);
    expect(received[0]?.subject).toContain("8 Mar 2027");
  });

  it("is nothing without a mail server, and nothing of a deleted board", async () => {
    const url = process.env.MAIL_URL;
    delete process.env.MAIL_URL;
    expect(await queueBoardLetters(here.organizerId, monday(12))).toBe(0);
    process.env.MAIL_URL = url;
    await write((tenant) => deleteBoard(tenant, here.memberId, id, new Date()));
    expect(await queueBoardLetters(here.organizerId, monday(12))).toBe(0);
  });
});

/** The letter's PDF as a reader sees its text. */
function textOf(mail: ParsedMail | undefined): string {
  const [attachment] = mail?.attachments ?? [];
  if (!attachment) throw new Error("The letter has no attachment.");
  expect(attachment).toMatchObject({ filename: "周报 Weekly.pdf", contentType: "application/pdf" });
  return pdfText(attachment.content);
}
