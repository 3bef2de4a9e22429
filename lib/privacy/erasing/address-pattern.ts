import { encoded, type Pattern, plain } from "./pattern";

/**
 * An e-mail address, and not the end or the beginning of a longer one: ann@fair.example is in neither joann@fair.example nor ann@fair.example.org.
 * Where a filter's address writes it, a plus is a space.
 */
export function addressPattern(email: string): Pattern {
  const after = "(?![A-Za-z0-9]|[.-][A-Za-z0-9])";
  const before = (joining: string) => `(?:(?<![A-Za-z0-9\\u00c0-\\u024f]|[A-Za-z0-9\\u00c0-\\u024f]${joining})|(?<=%[0-9A-Fa-f]{2}))`;
  return { exact: `(?:${before("[._%+-]")}${plain(email)}|${before("[._-]")}${plain(encodeURIComponent(email))})${after}`, hint: encoded(email) };
}
