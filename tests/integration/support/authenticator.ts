import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from "@simplewebauthn/server";

import { cbor, type Value } from "./cbor";

/** How one answer differs from what an honest device and browser would send. */
export interface Otherwise {
  readonly origin?: string;
  readonly rpId?: string;
  /** Whether the device asked for a finger, a face or a PIN. */
  readonly verified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
  readonly type?: string;
  readonly userHandle?: string;
  /** Signs something else than what is sent. */
  readonly forged?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const SYNCABLE_AND_SYNCED = 0x18;
const WITH_KEY = 0x40;

const sha256 = (bytes: string | Buffer): Buffer => createHash("sha256").update(bytes).digest();

/** A device with one passkey, as the standard describes it: a P-256 key, no attestation, a counter where it counts. */
export class Authenticator {
  readonly id = randomBytes(32).toString("base64url");
  private readonly key = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private counter = 0;
  private handle = "";

  constructor(private readonly origin: string, private readonly counts = true) {}

  make({ challenge, user }: PublicKeyCredentialCreationOptionsJSON, how: Otherwise = {}): RegistrationResponseJSON {
    this.handle = user.id;
    const id = Buffer.from(this.id, "base64url");
    const { x = "", y = "" } = this.key.publicKey.export({ format: "jwk" });
    const publicKey = cbor(new Map<number, Value>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, "base64url")], [-3, Buffer.from(y, "base64url")]]));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const authData = Buffer.concat([this.facts(how, WITH_KEY), Buffer.alloc(16), length, id, publicKey]);
    const attestationObject = cbor(new Map<string, Value>([["fmt", "none"], ["attStmt", new Map()], ["authData", authData]]));
    return { ...this.named(), response: { clientDataJSON: this.said("webauthn.create", challenge, how).toString("base64url"), attestationObject: attestationObject.toString("base64url"), transports: ["internal"] } };
  }

  answer({ challenge }: PublicKeyCredentialRequestOptionsJSON, how: Otherwise = {}): AuthenticationResponseJSON {
    const authData = this.facts(how, 0);
    const said = this.said("webauthn.get", challenge, how);
    const signature = sign("sha256", Buffer.concat([authData, sha256(how.forged ? "something else" : said)]), this.key.privateKey);
    return { ...this.named(), response: { clientDataJSON: said.toString("base64url"), authenticatorData: authData.toString("base64url"), signature: signature.toString("base64url"), userHandle: how.userHandle ?? this.handle } };
  }

  private named() {
    return { id: this.id, rawId: this.id, type: "public-key", clientExtensionResults: {} } as const;
  }

  private facts({ rpId = new URL(this.origin).hostname, verified = true, counter }: Otherwise, more: number): Buffer {
    if (this.counts) this.counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([PRESENT | (verified ? VERIFIED : 0) | SYNCABLE_AND_SYNCED | more]), count]);
  }

  private said(type: string, challenge: string, how: Otherwise): Buffer {
    return Buffer.from(JSON.stringify({ type: how.type ?? type, challenge: how.challenge ?? challenge, origin: how.origin ?? this.origin, crossOrigin: false }));
  }
}
