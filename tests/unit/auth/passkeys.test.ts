import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { addPasskeyInput, provePasskeyInput } from "@/lib/accounts/passkeys/schema";
import { cookieName, sessionCookie } from "@/lib/auth/cookie-name";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { visitOf } from "@/lib/auth/visit";

const at = (address: string) => vi.stubEnv("NEXTAUTH_URL", address);
beforeEach(() => vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test's own, long enough"));
afterEach(() => vi.unstubAllEnvs());

describe("passkeys are made for", () => {
  it.each([
    ["https://crm.example.com", "crm.example.com", "https://crm.example.com"],
    ["https://crm.example.com:8443/", "crm.example.com", "https://crm.example.com:8443"],
    ["http://localhost:3000", "localhost", "http://localhost:3000"],
  ])("%s", (address, id, origin) => {
    at(address);
    expect(relyingParty()).toEqual({ id, origin, name: "Fairbond" });
  });

  it.each(["http://crm.example.com", "http://127.0.0.1:3000", "https://192.0.2.7", "https://[2001:db8::1]"])("nobody at %s, where browsers make none", (address) => {
    at(address);
    expect(relyingParty()).toBeNull();
  });
});

describe("a browser's answer", () => {
  const signed = { id: "abc", rawId: "abc", type: "public-key", response: { clientDataJSON: "e30", authenticatorData: "AAAA", signature: "AAAA" }, authenticatorAttachment: "platform", clientExtensionResults: { credProps: { rk: true } } };
  const read = (answer: unknown) => provePasskeyInput.safeParse({ response: typeof answer === "string" ? answer : JSON.stringify(answer) });

  it("is read as far as it counts", () => {
    expect(read(signed).data?.response).toEqual({ id: "abc", rawId: "abc", type: "public-key", clientExtensionResults: {}, response: { clientDataJSON: "e30", authenticatorData: "AAAA", signature: "AAAA" } });
  });

  it.each([
    ["nothing", ""], ["no JSON", "{"], ["no object", "null"], ["no id", { ...signed, id: undefined }], ["bytes that are none", { ...signed, id: "a b" }],
    ["a long id", { ...signed, id: "a".repeat(1401) }], ["another kind", { ...signed, type: "password" }], ["no signature", { ...signed, response: { ...signed.response, signature: "" } }], ["a book", "x".repeat(20_001)],
  ])("that is %s is refused as one that does not hold", (_what, answer) => {
    expect(read(answer).error?.issues.map(({ message }) => message)).toEqual(["passkey_failed"]);
  });

  it("names ways of reaching a device that nobody knows yet: they are left out", () => {
    const made = { id: "abc", rawId: "abc", type: "public-key", clientExtensionResults: {}, response: { clientDataJSON: "e30", attestationObject: "AAAA", transports: ["telepathy"] } };
    expect(addPasskeyInput.parse({ name: " Telephone ", response: JSON.stringify(made) })).toMatchObject({ name: "Telephone", response: { response: { transports: [] } } });
  });
});

describe("cookies that say who one is", () => {
  it("belong to this host alone by https, and have their plain names over http", () => {
    at("https://crm.example.com");
    expect([sessionCookie(), cookieName("fairbond-device")]).toEqual(["__Host-next-auth.session-token", "__Host-fairbond-device"]);
    at("http://localhost:3000");
    expect([sessionCookie(), cookieName("fairbond-device")]).toEqual(["next-auth.session-token", "fairbond-device"]);
  });

  it("are not taken from a neighbour under the same domain, who can plant one of the plain name", () => {
    at("https://crm.example.com");
    const token = (cookie: string) => visitOf(new Headers({ cookie })).deviceToken;
    expect(token(`fairbond-device=${"p".repeat(43)}`)).toBeNull();
    expect(token(`fairbond-device=${"p".repeat(43)}; __Host-fairbond-device=${"d".repeat(43)}`)).toBe("d".repeat(43));
  });
});
