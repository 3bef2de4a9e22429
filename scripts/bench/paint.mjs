import { chromium } from "@playwright/test";

import { findBrowser } from "../lib/browser.mjs";

/** A slow phone network, as Lighthouse throttles one: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

/** When the largest thing of a page that is opened for the first time stands on a phone's screen over such a network. */
export async function largestPaint(address, repeats = 5) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox", "--disable-dev-shm-usage", "--no-first-run"] });
  const samples = [];
  try {
    for (let turn = 0; turn < repeats; turn += 1) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      await network.send("Network.enable");
      await network.send("Network.emulateNetworkConditions", SLOW_4G);
      await page.goto(address, { waitUntil: "networkidle" });
      const entry = () => new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true }));
      samples.push(await page.evaluate(entry));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], longest: sorted.at(-1), repeats, target: 1500, network: "slow 4G (1.6 Mbit/s, 150 ms)" };
}
