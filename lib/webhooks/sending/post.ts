import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";

import { webhooksMayGoInside } from "@/lib/env";
import type { DeliveryProblem } from "@/lib/tenant/enums";

/** How long an answer may take, and how much of it is looked at and kept. */
const LIMITS = { milliseconds: 10_000, read: 65_536, kept: 1_000 } as const;

/** An IPv6 address is public where it begins with 2 or 3; the agent takes what merely has an old form for public, too. */
const IPV6_OF_NO_NETWORK = /^\[(?![23][0-9a-f]{3}:)/;

export interface PostAnswer {
  readonly status: number | null;
  readonly problem: DeliveryProblem | null;
  /** How the answer began. */
  readonly answer: string | null;
}

/**
 * Sends a message and says what came of it; it never throws. A redirect is not followed. Where the name leads is looked at after it was looked up and before anything
 * is connected: a private, loopback, link-local or otherwise special address is refused, in whatever way it is written.
 */
export async function post(address: string, headers: Readonly<Record<string, string>>, body: string, milliseconds: number = LIMITS.milliseconds): Promise<PostAnswer> {
  const url = new URL(address);
  const inside = webhooksMayGoInside();
  if (!inside && (url.protocol !== "https:" || IPV6_OF_NO_NETWORK.test(url.hostname))) return { status: null, problem: "private_address", answer: null };
  const filter = { keepAlive: false, allowPrivateIPAddress: inside, allowMetaIPAddress: false };
  try {
    return await new Promise<PostAnswer>((resolve, reject) => {
      const sent = { method: "POST", headers: { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)), "user-agent": "Fairbond-Webhooks", ...headers }, signal: AbortSignal.timeout(milliseconds) };
      const request = url.protocol === "https:" ? https.request(url, { ...sent, agent: new RequestFilteringHttpsAgent(filter) }) : http.request(url, { ...sent, agent: new RequestFilteringHttpAgent(filter) });
      request.on("error", reject);
      request.on("response", (response) => void beginningOf(response).then((answer) => { resolve(judged(response.statusCode ?? 0, answer)); request.destroy(); }, reject));
      request.end(body);
    });
  } catch (error) {
    return { status: null, problem: problemOf(error), answer: null };
  }
}

/** So much of an answer as is kept; of one that does not end no more is read than the limits of size and time. Its status has been said by then. */
async function beginningOf(response: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response) {
      if (!Buffer.isBuffer(part)) continue;
      parts.push(part);
      size += part.length;
      if (size >= LIMITS.read) break;
    }
  } catch {
    // broken off: what came is what there is
  }
  // PostgreSQL keeps no NUL
  return Buffer.concat(parts).toString("utf8").replaceAll("\0", "").slice(0, LIMITS.kept);
}

function judged(status: number, answer: string): PostAnswer {
  const problem = status >= 200 && status < 300 ? null : status === 410 ? "gone" : status >= 300 && status < 400 ? "redirect" : "status";
  return { status, problem, answer };
}

const OF_CERTIFICATES = /^(ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_SSL_|EPROTO)/;

function problemOf(error: unknown): DeliveryProblem {
  if (!(error instanceof Error)) return "unreachable";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "timeout";
  if (/^DNS lookup .* is not allowed/.test(error.message)) return "private_address";
  return "code" in error && typeof error.code === "string" && OF_CERTIFICATES.test(error.code) ? "certificate" : "unreachable";
}
