import { defineConfig, devices } from "@playwright/test";

/**
 * Run through `npm run test:e2e`, which serves the build and finds the browser. A file named *.phone.test.ts or *.phone.spec.ts runs on a
 * phone of 390 px, every other one on a desktop.
 */
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.{test,spec}.ts",
  outputDir: ".cache/playwright",
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI === "true",
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.E2E_ADDRESS,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // a recording of everything that is done takes a third of the time again; one test is looked at with --trace on
    trace: "off",
    launchOptions: {
      executablePath: process.env.E2E_BROWSER,
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
        // a container's root has no sandbox to give and little shared memory
        ...(asRoot ? ["--no-sandbox", "--disable-dev-shm-usage"] : []),
      ],
    },
  },
  projects: [
    { name: "desktop", testIgnore: "**/*.phone.{test,spec}.ts", use: { ...devices["Desktop Chrome"] } },
    {
      name: "phone",
      testMatch: "**/*.phone.{test,spec}.ts",
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, screen: { width: 390, height: 844 } },
    },
  ],
});
