import type { ClientAuth, Configuration } from "openid-client";
import { z } from "zod";

import { privateProviders } from "@/lib/env";
import { PROVIDER_SECONDS, providerFetch } from "./provider-fetch";

/** What an organizer says of its provider. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What only the browser that began knows, and the provider has to answer with. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says somebody is. */
export interface Claims {
  readonly subject: string;
  readonly email: string | null;
  /** Null where the provider says nothing of it. */
  readonly emailVerified: boolean | null;
  readonly name: string | null;
  /** When the person last proved to the provider who they are; null where it does not say. */
  readonly authenticatedAt: Date | null;
}

/** The provider is not there, or is none. */
export class UnreachableProvider extends Error {}

/** Asks the provider how it is spoken to. Signatures are looked at although the answer comes by https: a provider that signs nothing ("alg": "none") vouches for nobody. */
export async function openProvider({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const { allowInsecureRequests, customFetch, discovery, enableNonRepudiationChecks } = await import("openid-client");
  try {
    return await discovery(new URL(issuer), clientId, { client_secret: clientSecret }, await secretOf(clientSecret), {
      [customFetch]: providerFetch(),
      timeout: PROVIDER_SECONDS,
      execute: [enableNonRepudiationChecks, ...(privateProviders() ? [allowInsecureRequests] : [])],
    });
  } catch (error) {
    throw new UnreachableProvider("The provider could not be asked.", { cause: error });
  }
}

/** As the provider wants the secret sent; what OpenID Connect begins with, unless it says otherwise. */
async function secretOf(secret: string): Promise<ClientAuth> {
  const { ClientSecretBasic, ClientSecretPost } = await import("openid-client");
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return (ways.includes("client_secret_basic") || !ways.includes("client_secret_post") ? basic : post)(server, client, body, headers);
  };
}

export async function newChallenge(): Promise<Challenge> {
  const { randomNonce, randomPKCECodeVerifier, randomState } = await import("openid-client");
  return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
}

/** Where the person proves to the provider who they are; `again` even if they did a minute ago. */
export async function addressAt(provider: Configuration, { state, nonce, verifier }: Challenge, redirectTo: string, again: boolean): Promise<URL> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import("openid-client");
  return buildAuthorizationUrl(provider, {
    redirect_uri: redirectTo,
    scope: "openid email profile",
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(again ? { prompt: "login", max_age: "0" } : {}),
  });
}

const told = z.object({
  email: z.string().max(254).pipe(z.email()).nullish().catch(null),
  // what is neither yes nor no is no yes
  email_verified: z.boolean().nullish().catch(false),
  name: z.string().trim().min(1).nullish().catch(null),
});

/**
 * Takes the provider's answer: state, issuer of the answer, code and verifier, then the signed token with issuer, audience, nonce and time (openid-client). The address may
 * stand in the token or where the provider tells more of the same subject.
 */
export async function takeAnswer(provider: Configuration, answer: URL, { state, nonce, verifier }: Challenge, again: boolean): Promise<Claims> {
  const { authorizationCodeGrant, fetchUserInfo } = await import("openid-client");
  const tokens = await authorizationCodeGrant(provider, answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true, ...(again ? { maxAge: 0 } : {}) });
  const claims = tokens.claims();
  if (!claims || claims.sub.length > 255) throw new TypeError("The provider names nobody.");
  const inToken = told.parse(claims);
  const more = inToken.email || !provider.serverMetadata().userinfo_endpoint ? inToken : told.parse(await fetchUserInfo(provider, tokens.access_token, claims.sub));
  return {
    subject: claims.sub,
    email: more.email?.toLowerCase() ?? null,
    emailVerified: more.email_verified ?? null,
    name: more.name ?? inToken.name ?? null,
    authenticatedAt: typeof claims.auth_time === "number" ? new Date(claims.auth_time * 1000) : null,
  };
}
