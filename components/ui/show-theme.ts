/** At once on this page; the cookie that the action sets is for the pages to come. */
export function showTheme(theme: string): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
