/** Where a request comes from: the last station that told, because whoever sends a request can write any before it. */
export function placeOf(forwardedFor: string | null): string {
  const last = (forwardedFor ?? "").split(",").at(-1)?.trim().toLowerCase().replace(/^::ffff:/, "") ?? "";
  // of the newer kind of address a household has 2^64
  return last.includes(":") ? last.split(":").slice(0, 4).join(":") : last;
}
