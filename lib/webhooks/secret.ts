import { randomBytes } from "node:crypto";

import { seal, unseal } from "@/lib/auth/seal";
import { SECRET_MARK } from "./types";

const USE = "webhook";
/** As long as Standard Webhooks asks for: between 24 and 64. */
const BYTES = 32;

export function newSecret(): string {
  return SECRET_MARK + randomBytes(BYTES).toString("base64");
}

/** A secret as it is kept: it opens for this webhook of this organizer and for no other. */
export function sealSecret(organizerId: string, webhookId: string, secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(seal(USE, `${organizerId} ${webhookId}`, secret));
}

/** Null where the server's own secret was changed since. */
export function openSecret(organizerId: string, webhookId: string, sealed: Uint8Array): string | null {
  return unseal(USE, `${organizerId} ${webhookId}`, Buffer.from(sealed));
}
