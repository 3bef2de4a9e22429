/** What a browser keeps and says, read by the test's own next/headers. */
export interface Browser {
  readonly cookies: Map<string, string>;
  readonly headers: Record<string, string>;
}

/** next/headers of one browser, for vi.mock. */
export const headersOf = (browser: Browser) => ({
  headers: () => Promise.resolve(new Headers(browser.headers)),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
      set: (name: string, value: string, { maxAge }: { maxAge?: number } = {}) => void (maxAge === 0 ? browser.cookies.delete(name) : browser.cookies.set(name, value)),
      delete: (name: string) => void browser.cookies.delete(name),
    }),
});
