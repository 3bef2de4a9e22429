import { beforeAll, describe, expect, it } from "vitest";

import { composeLetter } from "@/lib/accounts/letters/compose";
import { type HeldLetter, isLinkKind, type LetterKind, LINK_HOURS, TELLING } from "@/lib/auth/letters";
import { LOCALES } from "@/lib/i18n/locales";

const TOKEN = "t".repeat(43);
const LINKS: readonly LetterKind[] = ["sign_up", "join", "reset_password", "confirm_email", "sign_in_link"];
const letter = (kind: LetterKind, locale: string, known = kind !== "confirm_email" && kind !== "sign_up"): HeldLetter => ({
  id: "0", kind, email: "ann@quay.example", locale, attempts: 1, user_id: known ? "u" : null, user_name: known ? "Ann {x} <b>" : null, user_locale: null,
  payload: { organizer: "Quay & Söhne 灯埠", inviter: "Olga", newEmail: "new@quay.example", until: "2026-12-21T00:00:00Z" },
});

beforeAll(() => {
  process.env.NEXTAUTH_URL = "https://crm.fairbond.example/";
});

describe.each(LOCALES)("letters in %s", (locale) => {
  it.each([...LINKS, ...TELLING])("%s says everything, with its link where it has one and none where it has not", (kind) => {
    const written = composeLetter(letter(kind, locale), TOKEN);
    expect(written?.subject).toMatch(/\S/);
    expect(`${written?.subject}${written?.text.replace("Ann {x} <b>", "")}`).not.toMatch(/[{}]|undefined|NaN|accounts\.letters/);
    expect(written?.text.includes(TOKEN)).toBe(isLinkKind(kind));
    if (isLinkKind(kind)) expect(written?.text).toMatch(/https:\/\/crm\.fairbond\.example\/[a-z/-]+\/t{43}\n/);
  });
});

describe("a letter", () => {
  it("says how long its link is good in the unit that people use", () => {
    const said = (kind: LetterKind) => composeLetter(letter(kind, "en"), TOKEN)?.text;
    expect(said("sign_in_link")).toContain("good for 15 minutes");
    expect(said("reset_password")).toContain("good for 1 hour,");
    expect(said("sign_up")).toContain("good for 24 hours");
    expect(said("join")).toContain("good for 7 days");
    expect(Object.keys(LINK_HOURS).sort()).toEqual([...LINKS].sort());
  });

  it("is not written where nobody lives who could have asked for it, nor to a new address that somebody has", () => {
    expect(composeLetter(letter("reset_password", "en", false), TOKEN)).toBeNull();
    expect(composeLetter(letter("sign_in_link", "en", false), TOKEN)).toBeNull();
    expect(composeLetter(letter("confirm_email", "en", true), TOKEN)).toBeNull();
  });

  it("bears no stranger's address and no line of theirs, whatever they call their organizer", () => {
    const written = composeLetter({ ...letter("join", "en"), payload: { organizer: `Win\r\nBcc: x@y.example https://evil.example ${"a".repeat(500)}`, inviter: "www.evil.example" } }, TOKEN);
    expect(written?.subject).not.toMatch(/[\r\n]|https|www/);
    expect(written?.subject.length).toBeLessThan(200);
    expect(written?.text.match(/:\/\//g)).toHaveLength(2);
  });

  it("about a changed password says how many passkeys went with the old one, and nothing where none did", () => {
    const said = (passkeys: number, locale = "en") => composeLetter({ ...letter("password_changed", locale), payload: { passkeys } }, TOKEN)?.text;
    expect(said(0)).not.toContain("passkey");
    expect(said(1)).toContain("A passkey of this address was removed with it.");
    expect(said(3)).toContain("3 passkeys of this address were removed with it.");
    expect([said(0, "zh"), said(3, "zh")].map((text) => text?.includes("通行密钥"))).toEqual([false, true]);
  });

  it("speaks the language of the person before that of whoever asked", () => {
    expect(composeLetter({ ...letter("join", "en"), user_locale: "zh" }, TOKEN)?.subject).toContain("邀请您加入");
  });
});
