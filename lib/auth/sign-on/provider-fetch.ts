import http from "node:http";
import https from "node:https";
import type { CustomFetch, FetchBody } from "openid-client";
import { RequestFilteringHttpsAgent } from "request-filtering-agent";

import { privateProviders } from "@/lib/env";

/** Longer than any provider's list of keys. */
const MOST_BYTES = 512 * 1024;
/** For a whole answer, beginning to end. */
export const PROVIDER_SECONDS = 8;

/**
 * How a provider is asked, whose address an organizer typed: by https, never in the server's own network (looked at when the line is opened, so that a name which
 * changes its mind meets it too), along no redirect, and for no more than a provider has to say. `allowPrivate` is the operator's word for the first two.
 */
export function providerFetch(allowPrivate: boolean = privateProviders()): CustomFetch {
  return (url, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const target = new URL(url);
      const plain = target.protocol === "http:";
      if (!(target.protocol === "https:" || (plain && allowPrivate))) return reject(new TypeError("A provider is asked by https."));
      const options = { method, headers, signal: AbortSignal.any([AbortSignal.timeout(PROVIDER_SECONDS * 1000), ...(signal ? [signal] : [])]), ...(allowPrivate ? {} : { agent: new RequestFilteringHttpsAgent({ keepAlive: false }) }) };
      const request = (plain ? http : https).request(target, options, (answer) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        answer.on("data", (part: Buffer) => {
          bytes += part.length;
          if (bytes > MOST_BYTES) answer.destroy(new TypeError("The provider's answer is too long."));
          else parts.push(part);
        });
        answer.on("error", reject);
        answer.on("end", () => resolve(responseOf(answer, Buffer.concat(parts))));
      });
      request.on("error", reject);
      request.end(bytesOf(body));
    });
}

function responseOf({ statusCode = 502, headers }: http.IncomingMessage, body: Buffer): Response {
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
  const empty = statusCode === 204 || statusCode === 205 || statusCode === 304;
  return new Response(empty ? null : new Uint8Array(body), { status: statusCode, headers: kept });
}

/** What openid-client sends is a form. */
function bytesOf(body: FetchBody): string | undefined {
  if (body === null || body === undefined) return undefined;
  if (typeof body === "string") return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError("Nothing but forms is sent to a provider.");
}
