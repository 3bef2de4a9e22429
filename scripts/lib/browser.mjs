import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

import { runNode, tool } from "./child.mjs";
import { PlainError } from "./plain.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

const USUAL_PLACES = {
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((variable) => path.join(process.env[variable] ?? "", "Google", "Chrome", "Application", "chrome.exe")),
};

/** The program of a Chromium that runs; installs one, the way this machine allows, when there is none. */
export async function findBrowser() {
  const found = (await look()) ?? (await install());
  if (found) return found;
  throw new PlainError("No Chromium was found for the end-to-end tests, and none could be installed. Run this, then try again:\n  npx playwright install chromium");
}

async function look() {
  const places = [process.env.FAIRBOND_BROWSER, ...onPath(), ...(USUAL_PLACES[process.platform] ?? []), await playwrights()];
  return places.find((place) => place && fs.existsSync(place) && runs(place)) ?? null;
}

function onPath() {
  const ends = process.platform === "win32" ? [".exe"] : [""];
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.flatMap((folder) => ends.map((end) => path.join(folder, name + end))));
}

/** Playwright's own download, if it was made. */
async function playwrights() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** Some systems have a stand-in of that name that only tells how to install the real one. */
function runs(program) {
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 30_000 });
  return status === 0 && /\d+\./.test(stdout);
}

async function install() {
  if (process.platform === "linux" && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    console.log("Installing Chromium from the distribution …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]]) {
      const { status, stderr } = spawnSync("apt-get", args, { encoding: "utf8", env, timeout: 600_000 });
      if (status !== 0) console.error(`apt-get ${args[0]} failed: ${stderr?.trim().split("\n").slice(-3).join("\n")}`);
    }
    const found = await look();
    if (found) return found;
  }
  console.log("Downloading Playwright's Chromium …");
  const { code, output } = await runNode([tool("playwright", "@playwright/test"), "install", "chromium"], { quiet: true });
  if (code !== 0) console.error(output.trim().split("\n").slice(-3).join("\n"));
  return look();
}
