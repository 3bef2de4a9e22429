import type { APIResponse } from "@playwright/test";

const nonces = new Set<string>();
const EVERYWHERE = { "x-content-type-options": "nosniff", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin" };

/** What is missing or too loose in the headers of one answer of the application; nothing where it is well. */
export async function headerProblems(answer: APIResponse): Promise<string[]> {
  const headers = answer.headers();
  const problems = Object.entries(EVERYWHERE).flatMap(([name, value]) => (headers[name] === value ? [] : [`${name}: ${headers[name]}`]));
  if (!["same-origin", "no-referrer"].includes(headers["referrer-policy"] ?? "")) problems.push(`referrer-policy: ${headers["referrer-policy"]}`);
  if (headers["x-powered-by"] !== undefined) problems.push("x-powered-by");
  // a file that is taken away is opened from a disk, where no policy of ours is asked
  const page = headers["content-disposition"]?.startsWith("attachment") ? "" : await answer.text();
  return [...problems, ...policyProblems(headers["content-security-policy"] ?? "", page)];
}

function policyProblems(policy: string, text: string): string[] {
  const directives = new Map(policy.split(/;\s*/).map((each) => [each.split(" ")[0] ?? "", each.split(" ").slice(1)] as const));
  const scripts = directives.get("script-src") ?? directives.get("default-src") ?? [];
  const problems = ["'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:"].filter((word) => scripts.includes(word)).map((word) => `scripts may be ${word}`);
  if (scripts.length === 0) problems.push("no policy for scripts");
  if (!/frame-ancestors 'none'|sandbox/.test(policy)) problems.push("may be framed");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (nonce === undefined) return problems;
  if (nonces.has(nonce)) problems.push("a nonce came twice");
  nonces.add(nonce);
  const bare = [...text.matchAll(/<(script|style)\b[^>]*>/g)].filter(([tag]) => !tag.includes(`nonce="${nonce}"`));
  if (bare.length > 0) problems.push(`without this answer's nonce: ${bare.map(([tag]) => tag).join(" ")}`);
  return problems;
}
