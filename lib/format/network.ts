/** The address a request comes from: the last station that told, because whoever sends a request can write any before it. */
export function addressOf(forwardedFor: string | null): string {
  return (forwardedFor ?? "").split(",").at(-1)?.trim() ?? "";
}

/** The network that counts as one place. */
export function placeOf(forwardedFor: string | null): string {
  const last = addressOf(forwardedFor).toLowerCase().replace(/^::ffff:/, "");
  // of the newer kind of address a household has 2^64
  return last.includes(":") ? last.split(":").slice(0, 4).join(":") : last;
}
