/** The page that says what a number means, how it is measured, how sure it is and where it comes from. */
export function measurePath(workspace: string, key: string): string {
  return `/${workspace}/measurement/${encodeURIComponent(key)}`;
}
