import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";

import { passkeyKey, tryPasskey } from "../attempts";
import type { Visit } from "../visit";
import { handleOf } from "./add";
import { newChallenge, takeChallenge } from "./challenge";
import { countPasskey, findPasskey, type FoundPasskey, listPasskeys } from "./keys";
import { relyingParty } from "./relying-party";

/** What a passkey is asked for: to sign in, by nobody in particular, or to confirm who somebody is. */
type Asked = { readonly purpose: "sign_in"; readonly userId: null } | { readonly purpose: "confirm"; readonly userId: string };

export const SIGNING_IN: Asked = { purpose: "sign_in", userId: null };
export const confirming = (userId: string): Asked => ({ purpose: "confirm", userId });

/** What a browser needs to ask for a passkey, and the challenge sealed; null where this server's address allows none. */
export async function askPasskey({ purpose, userId }: Asked, now: Date = new Date()): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; sealed: string } | null> {
  const party = relyingParty();
  if (!party) return null;
  const { challenge, sealed } = newChallenge(purpose, userId, now);
  const [{ generateAuthenticationOptions }, kept] = await Promise.all([import("@simplewebauthn/server"), userId === null ? [] : listPasskeys(userId)]);
  const options = await generateAuthenticationOptions({ rpID: party.id, challenge, userVerification: "required", allowCredentials: kept.map(({ credentialId: id }) => ({ id })) });
  return { options, sealed };
}

export type PasskeyAnswer =
  | { readonly kind: "in"; readonly user: FoundPasskey["user"]; /** The count that a session forgets. */ readonly counted: Buffer }
  | { readonly kind: "wait"; readonly seconds: number }
  /** `owner` is whose passkey it is, for their audit; whoever asked learns nothing of it. `copied`: rightly signed, by a key that has counted further elsewhere. */
  | { readonly kind: "wrong"; readonly owner: FoundPasskey["user"] | null; readonly copied: boolean };

/** Proves a person by a passkey. An unknown one, one of somebody else and one whose answer does not hold are the same. */
export async function provePasskey({ purpose, userId }: Asked, sealed: string, response: AuthenticationResponseJSON, visit: Visit, now: Date = new Date()): Promise<PasskeyAnswer> {
  const known = await findPasskey(response.id);
  const seconds = await tryPasskey(response.id, known?.user.email ?? null, visit, now);
  if (seconds > 0) return { kind: "wait", seconds };
  const challenge = await takeChallenge(purpose, userId, sealed, now);
  const signed = known && challenge !== null && (userId === null || known.user.id === userId) ? await verify(known, challenge, response) : null;
  if (!known || !signed) return { kind: "wrong", owner: known?.user ?? null, copied: false };
  if (!(await countPasskey(known.id, signed.newCounter, signed.credentialBackedUp, now))) return { kind: "wrong", owner: known.user, copied: true };
  return { kind: "in", user: known.user, counted: passkeyKey(response.id, visit) };
}

async function verify({ publicKey, user }: FoundPasskey, challenge: string, response: AuthenticationResponseJSON): Promise<{ newCounter: number; credentialBackedUp: boolean } | null> {
  const party = relyingParty();
  const handle = response.response.userHandle;
  if (!party || (handle !== undefined && !Buffer.from(handle, "base64url").equals(handleOf(user.id)))) return null;
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true,
    // the database looks at the counter, in the statement that writes it, and once the signature is known to be right
    credential: { id: response.id, publicKey, counter: 0 },
  }).catch(() => ({ verified: false, authenticationInfo: null }));
  return verified ? authenticationInfo : null;
}
