import { z } from "zod";

/** What an address part can be at all; anything else is as unknown as one that is not there. */
export function workspaceWord(text: string): string {
  return /^[a-z0-9-]{1,60}$/.test(text) ? text : "-";
}

/** What somebody goes to the provider for, as the address says it. */
export function purposeOf(text: string | null): "enter" | "try" | "prove" {
  return text === "try" || text === "prove" ? text : "enter";
}

/** Roles that somebody can begin with who comes in without having been asked. */
export const JOINING_ROLES = ["manager", "staff", "viewer"] as const;

const issuer = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(500, "too_long")
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).search === "" && new URL(text).hash === "" && new URL(text).username === "", "not_an_address");
const word = z.string("required").trim().min(1, "required").max(500, "too_long");
const ticked = z.literal("on").optional().transform((value) => value === "on");

/** The provider. Without a secret the one that is kept stays. */
export const providerInput = z.object({ issuer, clientId: word, clientSecret: z.string().trim().max(2000, "too_long").default("") });
export type ProviderInput = z.output<typeof providerInput>;

export const joiningInput = z.object({ role: z.enum(JOINING_ROLES, "not_a_choice"), justInTime: ticked });
export type JoiningInput = z.output<typeof joiningInput>;

export const enforceInput = z.object({ enforced: z.enum(["on", "off"], "not_a_choice") });

/** 例子.cn as name servers are asked for it: xn--fsqu00a.cn. What is no host stays as it was typed, and is refused. */
function inAscii(domain: string): string {
  return /^[^\s/?#@:\\%]+$/.test(domain) && URL.canParse(`https://${domain}`) ? new URL(`https://${domain}`).hostname : domain;
}

/** A domain as addresses have it after the @: ASCII, as name servers are asked for it. */
export const domainName = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(253, "too_long")
  .transform((text) => inAscii(text.toLowerCase().replace(/^@/, "")))
  .refine((text) => /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(text), "not_a_domain");
export const domainInput = z.object({ domain: domainName });
export const domainIdInput = z.object({ id: z.uuid("not_found") });

/** A workspace's word or an e-mail address, as somebody types it at the sign-in page. */
export const findInput = z.object({ who: z.string("required").trim().toLowerCase().min(1, "required").max(254, "too_long") });

/** The name that the proof of a domain is looked for under. */
export const proofName = (domain: string): string => `_fairbond.${domain}`;
/** What has to stand there. */
export const proofText = (token: string): string => `fairbond-domain=${token}`;
