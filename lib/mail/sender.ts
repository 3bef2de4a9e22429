/** The parts of MAIL_FROM: "Lantern Quay <surveys@lantern-quay.example>", or the address alone. */
export function readSender(from: string): { name: string; address: string; domain: string } {
  const [, name = "", inside] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  const address = (inside ?? from).trim();
  return { name, address, domain: address.split("@").at(-1)?.replace(/[^\w.-]/g, "") ?? "fairbond" };
}
