import type { Page } from "@playwright/test";

/** Notes whatever a page's own policy keeps from running or loading: what the browser says in its console, and what it reports to the page alone. */
export async function watchPolicy(page: Page, problems: string[]): Promise<void> {
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) problems.push(`${page.url()}: ${message.text()}`);
  });
  await page.exposeFunction("noteViolation", (problem: string) => problems.push(problem));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      const note: unknown = Reflect.get(globalThis, "noteViolation");
      if (typeof note === "function") note(`${location.href} may not: ${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber})`);
    });
  });
}
