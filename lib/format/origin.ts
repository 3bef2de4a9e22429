/** Families of browsers as the audit names them; the first that fits. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [[/Edg\//, "Edge"], [/Firefox\//, "Firefox"], [/Chrome\//, "Chrome"], [/Safari\//, "Safari"], [/curl\//, "curl"]];

/** An address without what tells one machine from its neighbours: the first three parts of four, or the first three groups of an IPv6 one. */
export function shortAddress(address: string): string | null {
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(address.trim());
  if (four) return `${four[1]}.${four[2]}.${four[3]}.0/24`;
  if (address.trim() === "::1") return "::1";
  if (!/^[0-9a-f:]{2,39}$/i.test(address.trim())) return null;
  const groups = address.trim().toLowerCase().split("::")[0]?.split(":").filter((group) => group !== "") ?? [];
  return `${groups.slice(0, 3).join(":")}::/48`;
}

/** The family of a browser, or none that is known. */
export function agentFamily(agent: string): string {
  return FAMILIES.find(([pattern]) => pattern.test(agent))?.[1] ?? "other";
}
