/** A page of our own that somebody was on the way to: never another server's, however the address is written, and never one that sends on to another. */
export function ownPath(text: string | undefined): string | null {
  if (!text || text.length > 500 || !/^\/(?![/\\])[\w\-./?=&%+~,:!*]*$/.test(text)) return null;
  return sendsOn(text) ? null : text;
}

/**
 * What lies below a workspace's sign-on page goes to a provider or comes from one. By a redirect of ours it would be taken for a button of ours, and somebody
 * would be signed in whom a stranger chose. Ways around (dots, signs in codes of codes) are none that a page of ours is written with.
 */
function sendsOn(text: string): boolean {
  let [path = ""] = text.split("?");
  try {
    while (path.includes("%")) path = decodeURIComponent(path);
  } catch {
    return true;
  }
  const parts = path.toLowerCase().split(/[/\\]+/).filter((part) => part !== "");
  return parts.includes(".") || parts.includes("..") || (parts[0] === "sign-on" && parts.length > 2);
}
