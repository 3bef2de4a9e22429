import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { openProvider, UnreachableProvider } from "@/lib/auth/sign-on/provider";
import { providerFetch } from "@/lib/auth/sign-on/provider-fetch";
import { expectProvider } from "@/lib/sign-on/mutations";
import { type LyingProvider, openLyingProvider } from "../support/lying-provider";
import { refusal } from "../support/refusal";

let provider: LyingProvider;
const of = (issuer: string) => ({ issuer, clientId: "fairbond", clientSecret: "shared" });
beforeAll(async () => void (provider = await openLyingProvider("fairbond", "anybody")));
afterAll(() => provider.close());
afterEach(() => {
  delete process.env.SIGN_ON_PRIVATE_PROVIDERS;
  provider.lie = {};
});
const options = { method: "GET", headers: {}, body: undefined, redirect: "manual" } as const;

describe("a provider whose address an organizer typed", () => {
  it.each(["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "[fd00::1]", "[fe80::1]", "2130706433", "0x7f.1"])("in the server's own network is not asked: %s", async (host) => {
    const port = new URL(provider.issuer).port;
    provider.asked.length = 0;
    await expect(providerFetch(false)(`https://${host}:${port}/.well-known/openid-configuration`, options)).rejects.toThrow(/not allowed/);
    await expect(openProvider(of(`https://${host}:${port}`))).rejects.toBeInstanceOf(UnreachableProvider);
    expect(provider.asked).toEqual([]);
  });

  it("is asked by https alone, unless the operator says otherwise", async () => {
    await refusal(expectProvider(of(provider.issuer)), "invalid", { issuer: "not_https" });
    await expect(openProvider(of(provider.issuer))).rejects.toBeInstanceOf(UnreachableProvider);
    expect(provider.asked).toEqual([]);
    process.env.SIGN_ON_PRIVATE_PROVIDERS = "allow";
    await expectProvider(of(provider.issuer));
  });

  it.each([
    ["calls itself otherwise", { metadata: { issuer: "https://login.other.example" } }],
    ["sends on elsewhere", { redirectTo: "https://login.other.example/" }],
    ["talks without end", { padding: 600 * 1024 }],
  ])("that %s is none", async (_what, lie) => {
    process.env.SIGN_ON_PRIVATE_PROVIDERS = "allow";
    provider.lie = lie;
    await refusal(expectProvider(of(provider.issuer)), "invalid", { issuer: "provider_not_found" });
  });

  it("that nobody waits for any more is let go", async () => {
    await expect(providerFetch(true)(`${provider.issuer}/`, { ...options, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
