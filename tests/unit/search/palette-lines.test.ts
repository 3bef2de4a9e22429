import { describe, expect, test } from "vitest";

import { paletteStart } from "@/components/frame/palette-start";
import { sectionsOf } from "@/components/search/palette-lines";
import type { MemberRole } from "@/lib/tenant/enums";
import { mintOrganizerId } from "@/lib/tenant/organizer-id";

const words = {
  kinds: { exhibitor: "Exhibitors", contact: "Contacts", stand: "Stands", note: "Notes" }, placeholder: "", hint: "", nothingShort: "", all: "All", recently: "Seen last", noRecent: "", act: "Do", goTo: "Go to", editions: "Look at an edition", failed: "",
  archived: "Archived", left: "Has left", title: "", close: "",
};

const EDITIONS = [
  { id: "e1", name: "2026", showId: "s", showName: "Hearth", showNameZh: "家居展" },
  { id: "e2", name: "2027", showId: "s", showName: "Hearth", showNameZh: "家居展" },
];

const member = (role: MemberRole) => ({
  organizerId: mintOrganizerId("01a200da-42b0-7163-a848-ec2c815be220"), memberId: "m", role, workspace: "quay", organizerName: "Quay", locale: "en", timeZone: "Europe/Berlin", currency: "EUR", isDemo: false, closesAt: null,
  user: { id: "u", email: "u@quay.example", name: "U" },
});
const start = (role: MemberRole, several = false) => ({ ...paletteStart(member(role), "en", several, EDITIONS), recent: [{ id: "r", name: "Acme", path: "/exhibitors/r" }], words });
const shown = (text: string, role: MemberRole = "owner") => sectionsOf(start(role), "/quay", text, []).flatMap(({ lines }) => lines.map(({ title }) => title.map((piece) => piece.text).join("")));

describe("the palette", () => {
  test("shows before anything is typed what was seen last, what can be done and where one can go", () => {
    expect(sectionsOf(start("owner"), "/quay", "", null).map(({ title }) => title)).toEqual(["Seen last", "Do", "Go to"]);
  });

  test.each([
    ["complaints", "Complaints"],
    ["投诉", "Complaints"],
    ["tousu", "Complaints"],
    ["log int", "Log an interaction"],
    ["xjczs", "New exhibitor"],
    ["jiluwanglai", "Log an interaction"],
  ])("finds by name in either language and by pinyin: %s", (typed, label) => expect(shown(typed)).toContain(label));

  test("offers nobody what the role may not do", () => {
    expect(shown("", "viewer")).not.toContain("Log an interaction");
    expect(shown("", "staff")).not.toContain("New show");
    expect(shown("", "manager")).toContain("New show");
  });

  test("an edition is found by its show's name in either language, and the act that switches it types the word for all of them", () => {
    for (const typed of ["hearth 2027", "家居展 2027", "jiajuzhan 2027"]) expect(sectionsOf(start("owner"), "/quay", typed, []).find(({ title }) => title === "Look at an edition")?.lines).toMatchObject([{ edition: "e2" }]);
    const act = start("owner").actions.find(({ id }) => id === "edition");
    expect(sectionsOf(start("owner"), "/quay", act?.types ?? "", []).find(({ title }) => title === "Look at an edition")?.lines.map(({ edition }) => edition)).toEqual(["e1", "e2"]);
  });

  test("light, dark and as the device does can be chosen by name", () => {
    expect(sectionsOf(start("viewer"), "/quay", "shense", [])[0]?.lines).toMatchObject([{ theme: "dark" }]);
    expect(start("viewer").actions.flatMap(({ theme }) => theme ?? [])).toEqual(["light", "dark", "system"]);
  });

  test("offers another organizer only to those who have one", () => {
    expect(start("owner").actions.map(({ label }) => label)).not.toContain("Switch organizer");
    expect(start("owner", true).actions.map(({ label }) => label)).toContain("Switch organizer");
  });
});
