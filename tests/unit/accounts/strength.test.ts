import { describe, expect, it } from "vitest";

import { deviceFamily } from "@/lib/auth/device";
import { isWeak } from "@/lib/auth/strength";
import { newPasswordField } from "@/lib/accounts/schema";
import { ownPath } from "@/lib/http/own-path";

const KNOWN = ["Ann Ashdown", "ann@lantern-quay.example", "Lantern Quay Exhibitions"];

describe("a new password", () => {
  it.each(["password123456", "qwertyuiop1234", "aaaaaaaaaaaaaaaa", "annashdown2026", "lanternquay2026", "P@ssw0rd123456", "iloveyou12345", "123456789012", "fairbond-2026"])("that is easy to guess is refused: %s", async (password) => {
    expect(await isWeak(password, KNOWN)).toBe(true);
  });

  it.each(["gravel umbrella lantern nine", "vT9#kq2Lw!x0Zp", "展会上的灯笼在雨里慢慢亮起来了", "x".repeat(3) + "mottled-ferry-Quince-81"])("that is not goes through: %s", async (password) => {
    expect(await isWeak(password, KNOWN)).toBe(false);
  });

  it("has twelve letters at least, two hundred at most, counted as people count them, of any kind", () => {
    expect(newPasswordField.safeParse("elevenchars").error?.issues[0]?.message).toBe("password_too_short");
    expect(newPasswordField.safeParse("灯".repeat(12)).success).toBe(true);
    expect(newPasswordField.safeParse("👩".repeat(11)).success).toBe(false);
    expect(newPasswordField.safeParse("a b".repeat(60)).success).toBe(true);
    expect(newPasswordField.safeParse("a".repeat(201)).error?.issues[0]?.message).toBe("too_long");
  });

  it("of ten thousand letters is answered at once", async () => {
    expect(newPasswordField.safeParse("ab".repeat(5000)).success).toBe(false);
    expect(await isWeak("ab".repeat(5000), KNOWN)).toBe(true);
  });
});

describe("where to go after signing in", () => {
  it.each(["/account", "/join/abc_-", "/quay/members/1?x=1", "/sign-on/quay?asked=1", "/quay/settings/sign-on", "/quay/tags/%E5%B1%95", "/quay/lists/contacts?q=mara+b&role=finance,marketing&day=2026-11-23T10:00"])("is a page of our own: %s", (path) => expect(ownPath(path)).toBe(path));
  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\nb", `/${"a".repeat(600)}`, "", undefined, "/@evil.example:80"])("is never another server's: %s", (path) => expect(ownPath(path)).toBeNull());
  it.each([
    "/sign-on/evil/start", "/sign-on/evil/start?for=sign_in&next=/account", "/sign-on/evil/callback?code=1&state=2", "/sign-on/evil/start/", "/sign-on//evil//start", "/sign%2Don/evil/start", "/%73ign-on/evil/%73tart", "/sign-on%2Fevil%2Fstart",
    "/sign%252Don/evil/start", "/./sign-on/evil/start", "/account/../sign-on/evil/start", "/account/%2e%2E/sign-on/evil/start", "/sign-on%5Cevil%5Cstart", "/SIGN-ON/evil/start", "/sign-on/evil/start.rsc", "/account/%", "/account/%ff",
  ])("is never the way to a provider, which would sign somebody in whom a stranger chose: %s", (path) => expect(ownPath(path)).toBeNull());
});

describe("a device", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox · Linux"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604", "Safari · iPhone"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "Edge · Windows"],
    ["curl/8", ""],
    [null, ""],
  ])("is known by its family alone: %s", (userAgent, family) => expect(deviceFamily(userAgent)).toBe(family));
});
