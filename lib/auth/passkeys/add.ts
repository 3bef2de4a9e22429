import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from "@simplewebauthn/server";

import { newChallenge, takeChallenge } from "./challenge";
import { keepPasskey, listPasskeys } from "./keys";
import { relyingParty } from "./relying-party";

/** The signatures that are taken: EdDSA, ECDSA with P-256, and RSA for the older Windows. */
const ALGORITHMS = [-8, -7, -257];

/** How devices know the person again: bytes that say nothing of them. */
export const handleOf = (userId: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(userId.replaceAll("-", ""), "hex"));

interface Adding {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What a browser needs to make a passkey for this person, and the challenge sealed; null where this server's address allows none. */
export async function offerPasskey({ id, name, email }: Adding, now: Date = new Date()): Promise<{ options: PublicKeyCredentialCreationOptionsJSON; sealed: string } | null> {
  const party = relyingParty();
  if (!party) return null;
  const { challenge, sealed } = newChallenge("add", id, now);
  const [{ generateRegistrationOptions }, kept] = await Promise.all([import("@simplewebauthn/server"), listPasskeys(id)]);
  const options = await generateRegistrationOptions({
    rpName: party.name, rpID: party.id, userName: email, userDisplayName: name, userID: handleOf(id), challenge,
    attestationType: "none", supportedAlgorithmIDs: ALGORITHMS, excludeCredentials: kept.map(({ credentialId }) => ({ id: credentialId })),
    // found without an address, and opened by more than a touch: it stands for address, password and code together
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { options, sealed };
}

/** Keeps a passkey that a device of this person has just made, in answer to the challenge that was given to them. */
export async function addPasskey(userId: string, sealed: string, response: RegistrationResponseJSON, name: string, now: Date = new Date()): Promise<"kept" | "too_many" | "taken" | "refused"> {
  const party = relyingParty();
  const challenge = await takeChallenge("add", userId, sealed, now);
  if (!party || challenge === null) return "refused";
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  // what is wrong with it nobody is told
  const checked = await verifyRegistrationResponse({
    response, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (!checked?.verified) return "refused";
  const { credential, credentialBackedUp } = checked.registrationInfo;
  return await keepPasskey(userId, { credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports: credential.transports ?? [], backedUp: credentialBackedUp, name });
}
