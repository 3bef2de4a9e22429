declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

/**
 * Runs before anything else of a page. Pages allow no code from text (lib/http/policy.ts), and zod tries whether they do: the try is harmless, but browsers
 * report it of every page with a form. Here zod reads that it need not try.
 */
globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

export {};
