import type { Reason, ReasonKind } from "../types";

interface Found {
  readonly kinds: readonly string[];
  readonly reading: boolean;
  readonly values: Readonly<Record<string, string>>;
}

interface Named {
  readonly name: string;
  readonly nameLocal?: string | null;
}

/** The order in which reasons are told: what says most first. */
const ORDER: readonly ReasonKind[] = ["name", "reading", "person", "email", "phone", "domain", "near"];

/** What two records share, in words' order. A domain is not told where the address itself is shared, a likeness of names not where a name is. */
export function reasonsOf({ kinds, reading, values }: Found, [a, b]: readonly [Named, Named]): Reason[] {
  const told = kinds.filter((kind) => (kind !== "domain" || !kinds.includes("email")) && (kind !== "near" || !kinds.includes("name")));
  const same = namesOf(a).some((name) => namesOf(b).includes(name));
  return told
    .flatMap((text): Reason[] => {
      const kind = ORDER.find((one) => one === (text === "name" && reading ? "reading" : text));
      if (!kind) return [];
      const value = kind === "name" || kind === "person" || kind === "near" ? null : (values[text] ?? null);
      return [{ kind, value, folded: (kind === "name" || kind === "person") && !same }];
    })
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

function namesOf({ name, nameLocal }: Named): string[] {
  return [name, ...(nameLocal ? [nameLocal] : [])].map((text) => text.trim());
}
