import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import http from "node:http";

import { closeServer, portOf } from "./real-provider";

type Json = Readonly<Record<string, unknown>>;

/** What the provider does otherwise than it should. */
export interface Lie {
  readonly claims?: Json;
  readonly alg?: "RS256" | "none" | "HS256";
  /** Signs with a key that it does not publish. */
  readonly strangerKey?: boolean;
  readonly userinfo?: Json;
  readonly metadata?: Json;
  readonly tokenStatus?: number;
  readonly redirectTo?: string;
  readonly padding?: number;
}

export interface LyingProvider {
  readonly issuer: string;
  /** What it says from now on; `nonce` is what it was asked with. */
  lie: Lie;
  nonce: string;
  /** Addresses that it was asked for. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A provider that speaks the protocol by hand, so that it can say what a real one never would. */
export async function openLyingProvider(clientId: string, subject: string): Promise<LyingProvider> {
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...own.publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" };
  const server = http.createServer((request, response) => {
    said.asked.push(request.url ?? "");
    const json = (body: unknown, status = 200) => void response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body) + " ".repeat(said.lie.padding ?? 0));
    if (said.lie.redirectTo) return void response.writeHead(302, { Location: said.lie.redirectTo }).end();
    if (request.url === "/.well-known/openid-configuration") return json({ issuer: said.issuer, authorization_endpoint: `${said.issuer}/auth`, token_endpoint: `${said.issuer}/token`, jwks_uri: `${said.issuer}/jwks`, userinfo_endpoint: `${said.issuer}/me`, id_token_signing_alg_values_supported: ["RS256"], ...said.lie.metadata });
    if (request.url === "/jwks") return json({ keys: [jwk] });
    if (request.url === "/me") return json({ sub: subject, ...said.lie.userinfo });
    if (request.url !== "/token") return json({}, 404);
    if (said.lie.tokenStatus) return json({ error: "invalid_grant" }, said.lie.tokenStatus);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: said.issuer, aud: clientId, sub: subject, nonce: said.nonce, iat: now, exp: now + 300, ...said.lie.claims };
    return json({ access_token: "any", token_type: "Bearer", id_token: tokenOf(claims, said.lie.alg ?? "RS256", said.lie.strangerKey ? stranger.privateKey : own.privateKey, JSON.stringify(jwk)) });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const said: LyingProvider = { issuer: `http://localhost:${portOf(server)}`, lie: {}, nonce: "", asked: [], close: () => closeServer(server) };
  return said;
}

function tokenOf(claims: Json, alg: NonNullable<Lie["alg"]>, key: KeyObject, publicKey: string): string {
  const body = `${encode({ alg, kid: "one" })}.${encode(claims)}`;
  if (alg === "none") return `${body}.`;
  // the known trick: the published key taken for a shared secret
  if (alg === "HS256") return `${body}.${createHmac("sha256", publicKey).update(body).digest("base64url")}`;
  return `${body}.${sign("sha256", Buffer.from(body), key).toString("base64url")}`;
}
