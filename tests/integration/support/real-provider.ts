import { generateKeyPairSync } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What the provider says of an account. */
export interface Account {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface RealProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accounts: Map<string, Account>;
  /** An organizer's redirect address has to be known there before anybody comes from it. */
  readonly close: () => Promise<void>;
}

/** A certified OpenID provider on loopback. Its sign-in page asks for the name of an account and nothing else. */
export async function openRealProvider(redirectUris: readonly string[]): Promise<RealProvider> {
  const accounts = new Map<string, Account>();
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://localhost:${portOf(server)}`;
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  const [clientId, clientSecret] = ["fairbond", "a secret between the two"];
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris], require_auth_time: true }],
    jwks: { keys: [{ ...key, kty: "RSA", kid: "one", use: "sig" }] },
    cookies: { keys: ["of this test alone"] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    if (request.method !== "POST") return void response.setHeader("Content-Type", "text/html").end('<form method="post"><label>Account <input name="account"></label><button name="answer" value="yes">Go on</button><button name="answer" value="no">Not now</button></form>');
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      const form = new URLSearchParams(body);
      const result = form.get("answer") === "no" ? { error: "access_denied" } : { login: { accountId: form.get("account") ?? "" } };
      void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    });
  });
  return { issuer, clientId, clientSecret, accounts, close: () => closeServer(server) };
}

export const portOf = (server: http.Server): number => (server.address() as AddressInfo).port;

export function closeServer(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A person's browser at the provider: what it keeps, and where it ends after proving to be somebody there. */
export class AtProvider {
  readonly #cookies = new Map<string, string>();

  /** Follows the provider's pages, signs in where it asks, and answers the address that it sends back to. */
  async go(from: string, account: string, back: string, word: "yes" | "no" = "yes"): Promise<URL> {
    let at = from;
    let form: URLSearchParams | null = null;
    for (let step = 0; step < 12; step += 1) {
      if (at.startsWith(back)) return new URL(at);
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer: Response = await fetch(at, { redirect: "manual", headers: { cookie }, ...(form ? { method: "POST", body: form } : {}) });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === "") this.#cookies.delete(name);
        else this.#cookies.set(name, value);
      }
      const to: string | null = answer.headers.get("location");
      form = to === null ? new URLSearchParams({ account, answer: word }) : null;
      if (to === null && !at.includes("/interaction/")) throw new Error(`The provider said ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
      at = to === null ? at : new URL(to, at).href;
    }
    throw new Error(`The provider leads in a circle, last to ${at}`);
  }
}
