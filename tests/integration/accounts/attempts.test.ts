import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { tryCode } from "@/lib/auth/attempts";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { confirmSession, openSession, readSession } from "@/lib/auth/sessions";
import type { Visit } from "@/lib/auth/visit";
import { closeConnections } from "@/lib/db/client";
import { freshDatabase } from "../../setup/fresh-database";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const NOW = new Date("2026-11-21T10:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const from = (place: string, deviceToken: string | null = null): Visit => ({ place, device: "Firefox · Linux", deviceToken });
let organizer: SmallOrganizer;

beforeAll(async () => {
  await superuser.connect();
  organizer = await seedSmallOrganizer("quay");
});
beforeEach(() => superuser.query("DELETE FROM attempt_counts"));
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const wrong = (visit: Visit, now = NOW, email = organizer.ownerEmail) => signInWithPassword(email, "not the password", visit, now);
const right = (visit: Visit, now = NOW) => signInWithPassword(organizer.ownerEmail, PASSWORD, visit, now);
const kinds = async (times: number, once: () => Promise<{ kind: string }>) => {
  const said = [];
  for (let time = 0; time < times; time += 1) said.push((await once()).kind);
  return said;
};

describe("wrong passwords", () => {
  it("from one network for one address have to wait after the sixth, and longer each time", async () => {
    expect(await kinds(6, () => wrong(from("203.0.113.1")))).toEqual(Array(6).fill("wrong"));
    const waits = [];
    let at = 0;
    for (let time = 0; time < 9; time += 1) {
      const answer = await right(from("203.0.113.1"), after(at));
      expect(answer.kind, "even the right one waits").toBe("wait");
      const seconds = answer.kind === "wait" ? answer.seconds : 0;
      waits.push(seconds);
      at += seconds;
      expect((await wrong(from("203.0.113.1"), after(at))).kind).toBe("wrong");
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it("keep nobody else out: the person signs in from another network at once, and from a device of theirs in the same one too", async () => {
    const device = "d".repeat(43);
    const user = await right(from("203.0.113.2"));
    if (user.kind !== "in") throw new Error("The password is right.");
    await openSession(user.user.id, user.user.email, from("203.0.113.2", device), NOW);
    expect((await kinds(20, () => wrong(from("203.0.113.1")))).at(-1)).toBe("wait");
    expect((await right(from("198.51.100.9"))).kind).toBe("in");
    expect((await right(from("203.0.113.1", device))).kind).toBe("in");
    expect((await right(from("203.0.113.1", "e".repeat(43)))).kind).toBe("wait");
  });

  it("for many addresses from one network have to wait too, but not the devices that are known there", async () => {
    const device = "f".repeat(43);
    const user = await right(from("203.0.113.3"));
    if (user.kind !== "in") throw new Error("The password is right.");
    await openSession(user.user.id, user.user.email, from("203.0.113.3", device), NOW);
    await superuser.query("DELETE FROM attempt_counts");
    const said = [];
    for (let time = 0; time < 70; time += 1) said.push((await wrong(from("203.0.113.3"), NOW, `somebody${time}@elsewhere.example`)).kind);
    expect(said.indexOf("wait")).toBe(61);
    expect((await right(from("203.0.113.3"))).kind).toBe("wait");
    expect((await right(from("203.0.113.3", device))).kind).toBe("in");
    expect((await right(from("198.51.100.3"))).kind).toBe("in");
  });

  it("for many addresses are not washed off by signing in again and again on a device that is known", async () => {
    const device = "g".repeat(43);
    const signIn = async () => {
      const user = await right(from("203.0.113.9", device));
      if (user.kind !== "in") throw new Error("The password is right.");
      const secret = await openSession(user.user.id, user.user.email, from("203.0.113.9", device), NOW);
      const session = await readSession(secret, NOW);
      if (!session) throw new Error("The session is open.");
      return session;
    };
    await signIn();
    await superuser.query("DELETE FROM attempt_counts");
    await Promise.all(Array.from({ length: 50 }, (_, time) => wrong(from("203.0.113.9"), NOW, `washed${time}@elsewhere.example`)));
    for (let time = 0; time < 5; time += 1) await confirmSession(await signIn(), from("203.0.113.9", device), NOW);
    const said = [];
    for (let time = 0; time < 12; time += 1) said.push((await wrong(from("203.0.113.9"), NOW, `more${time}@elsewhere.example`)).kind);
    expect(said.indexOf("wait")).toBe(11);
  });

  it("sent all at once count as many", async () => {
    const said = await Promise.all(Array.from({ length: 20 }, () => wrong(from("203.0.113.4"))));
    expect(said.filter(({ kind }) => kind === "wrong")).toHaveLength(6);
  });

  it("are forgotten with the right one, and after an hour of quiet", async () => {
    await kinds(5, () => wrong(from("203.0.113.5")));
    const user = await right(from("203.0.113.5"));
    if (user.kind !== "in") throw new Error("The password is right.");
    await openSession(user.user.id, user.user.email, from("203.0.113.5"), NOW);
    expect(await kinds(6, () => wrong(from("203.0.113.5")))).toEqual(Array(6).fill("wrong"));
    expect((await wrong(from("203.0.113.5"))).kind).toBe("wait");
    expect(await kinds(6, () => wrong(from("203.0.113.5"), after(3700)))).toEqual(Array(6).fill("wrong"));
  });

  it("count the same whether the address is known", async () => {
    const known = await kinds(8, () => wrong(from("203.0.113.6")));
    expect(await kinds(8, () => wrong(from("203.0.113.7"), NOW, "nobody@elsewhere.example"))).toEqual(known);
  });
});

describe("a sign-in on a new device", () => {
  const countOf = async () => Number((await superuser.query<{ tries: string }>("SELECT coalesce(max(tries), 0) AS tries FROM attempt_counts")).rows[0]?.tries);
  const somebody = async (visit: Visit) => {
    const answer = await right(visit);
    if (answer.kind !== "in") throw new Error("The password is right.");
    return answer.user;
  };

  it("in two steps leaves the network's count as it was: both tries are given back", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, time) => wrong(from("203.0.113.11"), NOW, `before${time}@elsewhere.example`)));
    const before = await countOf();
    const user = await somebody(from("203.0.113.11"));
    expect(await tryCode(user, from("203.0.113.11"), NOW)).toBe(0);
    await openSession(user.id, user.email, from("203.0.113.11", "h".repeat(43)), NOW, { tries: 2 });
    expect([before, await countOf()]).toEqual([20, 20]);
  });

  it("by a link, which nobody counted, takes nothing from what was tried in its network", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, time) => wrong(from("203.0.113.12"), NOW, `beside${time}@elsewhere.example`)));
    const user = await somebody(from("198.51.100.12"));
    await openSession(user.id, user.email, from("203.0.113.12", "i".repeat(43)), NOW, { tries: 0 });
    expect(await countOf()).toBe(20);
  });
});

describe("successful sign-ins of a whole office", () => {
  it("do not use up the network's count", async () => {
    for (let time = 0; time < 80; time += 1) {
      const answer = await right(from("203.0.113.8"));
      if (answer.kind !== "in") throw new Error(`Sign-in ${time} had to wait.`);
      await openSession(answer.user.id, answer.user.email, from("203.0.113.8"), NOW);
    }
    expect((await right(from("203.0.113.8"))).kind).toBe("in");
  });
});
