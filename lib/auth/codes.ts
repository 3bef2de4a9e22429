import { randomBytes } from "node:crypto";
import type { TOTP } from "otpauth";
import { z } from "zod";

import { connections } from "@/lib/db/client";
import { seal, unseal } from "./seal";
import { hashOfToken } from "./token";

const USE = "codes of an app";
const PERIOD = 30;
const RECOVERY_CODES = 10;
/** Letters and digits that nobody takes for one another. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

const state = z.object({ secret: z.instanceof(Buffer).nullable(), recovery_left: z.number() });

async function read(userId: string): Promise<z.output<typeof state>> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_codes($1)", [userId]);
  return rows[0] === undefined ? { secret: null, recovery_left: 0 } : state.parse(rows[0]);
}

async function totp(secret: string, label: string): Promise<TOTP> {
  const { Secret, TOTP: Codes } = await import("otpauth");
  return new Codes({ issuer: "Fairbond", label, secret: Secret.fromBase32(secret), period: PERIOD });
}

/** Whether somebody is asked for a code when they sign in, and how many recovery codes they have left. */
export async function readCodes(userId: string): Promise<{ on: boolean; recoveryLeft: number }> {
  const { secret, recovery_left } = await read(userId);
  return { on: secret !== null, recoveryLeft: recovery_left };
}

/** A new secret for an app: as text, as the address in a QR code, and sealed, so that the form can carry it until the first code proves it. */
export async function offerCodes(userId: string, email: string): Promise<{ secret: string; uri: string; sealed: string }> {
  const { Secret } = await import("otpauth");
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: (await totp(secret, email)).toString(), sealed: seal(USE, userId, secret).toString("base64url") };
}

/** The step whose code this is, one step early or late allowed; null for a wrong one. */
async function stepOf(secret: string, code: string, now: Date): Promise<number | null> {
  const delta = (await totp(secret, "")).validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** Switches codes on once a first code proves that the app has the secret; answers the recovery codes, which are shown this once. Null: a wrong code. */
export async function switchCodesOn(userId: string, sealed: string, code: string, now: Date = new Date()): Promise<string[] | null> {
  const secret = unseal(USE, userId, Buffer.from(sealed, "base64url"));
  const step = secret === null ? null : await stepOf(secret, code, now);
  if (secret === null || step === null) return null;
  const recovery = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await connections().doorPool.query("SELECT door_keep_codes($1, $2, $3, $4)", [userId, seal(USE, userId, secret), step, recovery.map(hashOfRecovery)]);
  return recovery;
}

export async function switchCodesOff(userId: string): Promise<void> {
  await connections().doorPool.query("SELECT door_keep_codes($1, NULL, NULL, '{}')", [userId]);
}

const used = z.object({ used: z.boolean() });

/** Proves a person by a code of their app or by one of their recovery codes: each counts once. */
export async function proveByCode(userId: string, typed: string, now: Date = new Date()): Promise<boolean> {
  const code = typed.replace(/[\s-]/g, "").toLowerCase();
  if (!/^\d{6}$/.test(code)) {
    const { rows } = await connections().doorPool.query("SELECT door_use_recovery_code($1, $2) AS used", [userId, hashOfRecovery(code)]);
    return used.parse(rows[0]).used;
  }
  const { secret: sealed } = await read(userId);
  const secret = sealed === null ? null : unseal(USE, userId, sealed);
  const step = secret === null ? null : await stepOf(secret, code, now);
  if (step === null) return false;
  const { rows } = await connections().doorPool.query("SELECT door_use_code($1, $2) AS used", [userId, step]);
  return used.parse(rows[0]).used;
}

/** 24 of 31 letters: more than 118 bits, so a plain hash keeps it. */
function newRecoveryCode(): string {
  let code = "";
  while (code.length < 24) for (const byte of randomBytes(32)) if (byte < 248 && code.length < 24) code += ALPHABET[byte % 31];
  return (code.match(/.{6}/g) ?? []).join("-");
}

const hashOfRecovery = (code: string): Buffer => hashOfToken(code.replaceAll("-", ""));
