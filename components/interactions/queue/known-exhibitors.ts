import * as z from "zod/mini";

const known = z.catch(z.array(z.object({ id: z.string(), name: z.string(), contacts: z._default(z.array(z.object({ id: z.string(), name: z.string() })), []) })), []);
export type KnownExhibitor = z.output<typeof known>[number];

/** As many as a day in the halls brings. */
const KEPT = 40;
const place = (owner: string) => `fairbond-known:${owner}`;

/** The exhibitors that a member has opened on this device, newest first: who can be chosen without network. */
export function knownExhibitors(owner: string): KnownExhibitor[] {
  try {
    return known.parse(JSON.parse(localStorage.getItem(place(owner)) ?? "[]"));
  } catch {
    return [];
  }
}

export function rememberExhibitor(owner: string, exhibitor: KnownExhibitor): void {
  try {
    localStorage.setItem(place(owner), JSON.stringify([exhibitor, ...knownExhibitors(owner).filter(({ id }) => id !== exhibitor.id)].slice(0, KEPT)));
  } catch {
    // without storage nobody can be chosen offline, and everything else works
  }
}

/** When a member signs out, the names leave the device; entries that wait stay, since nothing written may be lost. */
export function forgetExhibitors(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("fairbond-known:")) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
