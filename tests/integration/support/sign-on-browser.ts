import { NextRequest } from "next/server";

import { GET as takeBack } from "../../../app/(public)/sign-on/[workspace]/callback/route";
import { GET as sendOn } from "../../../app/(public)/sign-on/[workspace]/start/route";

/** Where an answer sends the browser. */
export async function sentTo(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (digest.startsWith("NEXT_REDIRECT")) return digest.split(";")[2] ?? "";
    if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return "404";
    throw error;
  }
  return "nowhere";
}

const at = (path: string) => `${process.env.NEXTAUTH_URL}${path}`;

/** Presses the button of a workspace's sign-on page; answers the address that it leads to. */
export function start(workspace: string, query = "", site: string | null = "same-origin"): Promise<string> {
  const headers = new Headers(site === null ? [] : [["sec-fetch-site", site]]);
  return sentTo(sendOn(new NextRequest(at(`/sign-on/${workspace}/start${query}`), { headers }), { params: Promise.resolve({ workspace }) }));
}

/** Comes back with the provider's answer. */
export function comeBack(workspace: string, search: string): Promise<string> {
  return sentTo(takeBack(new NextRequest(at(`/sign-on/${workspace}/callback${search}`)), { params: Promise.resolve({ workspace }) }));
}
