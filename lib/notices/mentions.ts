import type { MemberName } from "@/lib/members/types";

const WORD = /[\p{L}\p{N}_]/u;
const HAN = /\p{Script=Han}/u;

/**
 * The members that a text calls by @: by their whole name, or by its first word where only one member has it. An @ inside a word is an
 * e-mail address. A Chinese name needs no space after it.
 */
export function mentionedIn(text: string, members: readonly MemberName[]): string[] {
  const found = new Set<string>();
  const whole = [...members].sort((a, b) => b.name.length - a.name.length);
  for (const at of text.matchAll(/[@＠]/gu)) {
    if (at.index > 0 && WORD.test(text.charAt(at.index - 1)) && !HAN.test(text.charAt(at.index - 1))) continue;
    const rest = text.slice(at.index + 1);
    const named = whole.find(({ name }) => startsWith(rest, name));
    if (named) {
      found.add(named.id);
      continue;
    }
    const first = members.filter(({ name }) => startsWith(rest, name.split(/\s/)[0] ?? name));
    if (first.length === 1 && first[0]) found.add(first[0].id);
  }
  return [...found];
}

function startsWith(rest: string, name: string): boolean {
  if (name === "" || rest.slice(0, name.length).toLocaleLowerCase() !== name.toLocaleLowerCase()) return false;
  const next = rest.charAt(name.length);
  return HAN.test(name.slice(-1)) || !WORD.test(next) || HAN.test(next);
}
