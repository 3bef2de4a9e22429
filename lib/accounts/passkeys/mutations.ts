import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";

import { askLetter } from "@/lib/auth/letters";
import { addPasskey } from "@/lib/auth/passkeys/add";
import { removePasskey } from "@/lib/auth/passkeys/keys";
import { confirming, type PasskeyAnswer, provePasskey, SIGNING_IN } from "@/lib/auth/passkeys/prove";
import { confirmSession, type Session } from "@/lib/auth/sessions";
import type { Visit } from "@/lib/auth/visit";
import { AppError, notFound } from "@/lib/errors";
import { requireFresh } from "../mutations";

/** Told when an answer does not hold: whose passkey it was, where anybody's, and whether it may be a copy. */
type Refused = (wrong: Extract<PasskeyAnswer, { kind: "wrong" }>) => Promise<void>;

type Proven = Extract<PasskeyAnswer, { kind: "in" }>;

async function held(answer: PasskeyAnswer, refused: Refused): Promise<Proven> {
  if (answer.kind === "wait") throw new AppError("too_many_tries", {}, answer.seconds);
  if (answer.kind === "in") return answer;
  await refused(answer);
  throw new AppError("passkey_failed");
}

/** Who signs in by this passkey: it was opened by a finger, a face or a PIN, so it is two proofs in one and no code is asked. */
export async function whoSignsIn(sealed: string, response: AuthenticationResponseJSON, visit: Visit, refused: Refused): Promise<Proven> {
  return await held(await provePasskey(SIGNING_IN, sealed, response, visit), refused);
}

/** The signed-in person proves again who they are, by a passkey of their own. */
export async function confirmByPasskey(session: Session, sealed: string, response: AuthenticationResponseJSON, visit: Visit, refused: Refused): Promise<void> {
  const { counted } = await held(await provePasskey(confirming(session.user.id), sealed, response, visit), refused);
  await confirmSession(session, visit, new Date(), [counted]);
}

const REFUSALS = { too_many: "too_many_passkeys", taken: "already_exists", refused: "passkey_failed" } as const;

/** Keeps a new passkey of the signed-in person and tells their mailbox, which a thief at their desk does not have. */
export async function addOwnPasskey(session: Session, sealed: string, response: RegistrationResponseJSON, name: string, locale: string): Promise<void> {
  requireFresh(session);
  const { user } = session;
  const outcome = await addPasskey(user.id, sealed, response, name);
  if (outcome !== "kept") throw new AppError(REFUSALS[outcome]);
  await askLetter("passkey_added", user.email, locale, { passkey: name });
}

export async function removeOwnPasskey(session: Session, id: string, locale: string): Promise<void> {
  requireFresh(session);
  const name = await removePasskey(session.user.id, id);
  if (name === null) throw notFound();
  await askLetter("passkey_removed", session.user.email, locale, { passkey: name });
}
