import { compareNames } from "@/lib/duplicates/finding/compare-names";
import { allOrganizers } from "@/lib/tenant/found";

/** As many names of an organizer as a minute's look compares: a large import is through in the hour. */
const MOST = 2_000;

/** Compares every organizer's new names with those that are spelled nearly alike. */
export async function compareAllNames(): Promise<void> {
  for (const organizerId of await allOrganizers()) await compareNames(organizerId, MOST);
}
