import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { beforeAll, describe, expect, it } from "vitest";

import { newSecret, openSecret, sealSecret } from "@/lib/webhooks/secret";
import { signedHeaders } from "@/lib/webhooks/sending/sign";

const BODY = JSON.stringify({ type: "contact.updated", data: { name: "沈阳 Kettles “Ltd”" } });
const [now, id] = [new Date(), "018f2d3c-0000-7000-8000-000000000001"];

describe("a signature", () => {
  it("is the HMAC-SHA256 of id, second and body under the secret's bytes, as the scheme says and its own library verifies", () => {
    const secret = newSecret();
    const headers = signedHeaders([secret], id, now, BODY);
    const second = Math.floor(now.getTime() / 1000);
    const expected = createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64")).update(`${id}.${second}.${BODY}`).digest("base64");
    expect(headers).toEqual({ "webhook-id": id, "webhook-timestamp": String(second), "webhook-signature": `v1,${expected}` });
    expect(new Webhook(secret).verify(BODY, headers)).toEqual(JSON.parse(BODY));
  });

  it("fits no other body, id, second or secret", () => {
    const secret = newSecret();
    const headers = signedHeaders([secret], id, now, BODY);
    const verified = (body: string, changed: Record<string, string> = {}, by = secret) => () => new Webhook(by).verify(body, { ...headers, ...changed });
    expect(verified(BODY)).not.toThrow();
    for (const wrong of [verified(BODY + " "), verified(BODY, { "webhook-id": "another" }), verified(BODY, { "webhook-timestamp": String(Number(headers["webhook-timestamp"]) + 1) }), verified(BODY, {}, newSecret())]) expect(wrong).toThrow();
    const old = signedHeaders([secret], id, new Date(now.getTime() - 600_000), BODY);
    expect(() => new Webhook(secret).verify(BODY, old)).toThrow(/too old/);
  });

  it("comes once for each secret that is valid, so that either of them verifies", () => {
    const [fresh, former] = [newSecret(), newSecret()];
    const headers = signedHeaders([fresh, former], id, now, BODY);
    expect(headers["webhook-signature"]?.split(" ")).toHaveLength(2);
    for (const secret of [fresh, former]) expect(() => new Webhook(secret).verify(BODY, headers)).not.toThrow();
  });
});

describe("a secret", () => {
  beforeAll(() => {
    process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
  });

  it("is 256 random bits, and another each time", () => {
    const made = Array.from({ length: 50 }, newSecret);
    expect(new Set(made).size).toBe(50);
    for (const secret of made) expect(Buffer.from(secret.slice("whsec_".length), "base64")).toHaveLength(32);
  });

  it("opens for its own webhook of its own organizer and for no other, and not under another key of the server's", () => {
    const secret = newSecret();
    const sealed = sealSecret("one", "hook", secret);
    expect(Buffer.from(sealed).toString("utf8")).not.toContain(secret.slice(6));
    expect(openSecret("one", "hook", sealed)).toBe(secret);
    for (const [organizer, webhook] of [["two", "hook"], ["one", "other"], ["one hook", ""]] as const) expect(openSecret(organizer, webhook, sealed)).toBeNull();
    process.env.NEXTAUTH_SECRET = "another secret of the server's, as long";
    expect(openSecret("one", "hook", sealed)).toBeNull();
  });
});
