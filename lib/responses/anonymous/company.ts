import { MINIMUMS } from "@/lib/relationship-quality";

/** What a waiting answer could be told by: the form it fills, the language it is in, the segment it comes from. */
export interface Waiting {
  readonly formVersionId: string;
  readonly language: string;
  readonly segment: string | null;
}

export interface Leaving<T> {
  readonly leave: readonly T[];
  readonly stay: readonly T[];
}

/** Nobody leaves the jar with fewer others than a group of answers needs to be shown. */
const COMPANY = MINIMUMS.group.needed;

/** So many of one language wait for company of their own segment before they go together without it. */
const PATIENCE = 2 * COMPANY;

/**
 * Who may leave the jar now. Five of one form, language and segment leave with their segment. Others wait until ten of a language are
 * there, or five when the campaign is over, and leave without it; what is then left over follows where `out` knows five of that form and
 * language outside already. So whatever an answer shows, it shares with at least four others.
 */
export function leaving<T extends Waiting>(waiting: readonly T[], { over, out }: { readonly over: boolean; readonly out: (of: Waiting) => number }): Leaving<T> {
  const leave: T[] = [];
  const stay: T[] = [];
  for (const alike of groups(waiting, ({ formVersionId, language }) => `${formVersionId} ${language}`)) {
    const rest: T[] = [];
    for (const ofSegment of groups(alike, ({ segment }) => segment ?? "")) {
      if (ofSegment.length >= COMPANY && ofSegment[0]?.segment != null) leave.push(...ofSegment);
      else rest.push(...ofSegment);
    }
    const [first] = rest;
    const enough = rest.length >= (over ? COMPANY : PATIENCE) || (over && first !== undefined && out(first) >= COMPANY);
    if (enough) leave.push(...rest.map((one) => ({ ...one, segment: null })));
    else stay.push(...rest);
  }
  return { leave, stay };
}

function groups<T>(all: readonly T[], key: (one: T) => string): readonly T[][] {
  const byKey = new Map<string, T[]>();
  for (const one of all) byKey.set(key(one), [...(byKey.get(key(one)) ?? []), one]);
  return [...byKey.values()];
}
