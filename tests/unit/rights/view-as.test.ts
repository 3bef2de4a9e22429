import { expect, it, vi } from "vitest";

import { mintOrganizerId } from "@/lib/tenant/organizer-id";
import { asViewed } from "@/lib/tenant/view-as";

const jar = vi.hoisted(() => ({ value: "" }));
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ get: () => ({ value: jar.value }) }), headers: () => Promise.resolve(new Headers()) }));

const [SESSION, LATER] = ["01990000-0000-7000-8000-000000000001", "01990000-0000-7000-8000-000000000002"];
const owner = {
  organizerId: mintOrganizerId("01990000-0000-7000-8000-000000000003"), memberId: "01990000-0000-7000-8000-000000000004", role: "owner", workspace: "quay", organizerName: "Quay",
  locale: "en", timeZone: "Europe/Berlin", currency: "EUR", isDemo: false, closesAt: null,
} as const;

it("looking as another role ends with the session in which it began", async () => {
  jar.value = `quay staff ${SESSION}`;
  expect(await asViewed(owner, SESSION)).toMatchObject({ role: "staff", viewing: { real: { role: "owner" } } });
  expect(await asViewed(owner, LATER)).toBe(owner);
  jar.value = "quay staff";
  expect(await asViewed(owner, SESSION)).toBe(owner);
});
