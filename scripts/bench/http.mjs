import { createHash, randomBytes } from "node:crypto";
import http from "node:http";

import pg from "pg";

import { stopChild } from "../lib/child.mjs";
import { anyFreePort } from "../lib/port.mjs";
import { serveBuild } from "../lib/serve.mjs";
import { largestPaint } from "./paint.mjs";
import { MANAGER_PAGES, weighPages } from "./weights.mjs";

/** Serves the production build on the benchmark's database and times pages over HTTP, as a signed-in member sees them. */
export async function measurePages({ appUrl, email, password, exhibitors, organizerId, link, pages, repeats }) {
  const port = await anyFreePort();
  const address = `http://127.0.0.1:${port}`;
  const server = await serveBuild({ host: "127.0.0.1", port, address, appUrl, secret: randomBytes(32).toString("base64url") });
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const cookie = await signIn(address, email, password);
    const size = `${exhibitors.toLocaleString("en")} exhibitors`;
    const open = async (path) => {
      const answer = await get(address + path, { cookie });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    };
    const byHand = async (statements) => {
      await client.query(`BEGIN; SET LOCAL app.organizer_id = '${organizerId}'`);
      // prepared once, as the product prepares them
      for (const { text, values } of statements) await client.query({ name: createHash("md5").update(text).digest("hex"), text, values });
      await client.query("COMMIT");
    };
    const line = (what, own, other = null) => ({ group: "pages over HTTP", what, size, own, other, ratio: other && own.median / other.median, target: other && 1.5 });
    const alone = async (what, path) => {
      const [own] = await inTurns(repeats, [() => open(path)]);
      return line(what, own);
    };
    // the shell is a page of the workspace that reads no exhibitor; page, shell and SQL take turns
    const list = async (what, { query, statements }) => {
      const [own, shell, sql] = await inTurns(repeats, [() => open(`/bench/exhibitors?${query}`), () => open("/bench/more"), () => byHand(statements)]);
      return line(what, own, { median: sql.median + shell.median, p95: sql.p95 + shell.p95, repeats });
    };
    return {
      lines: [
        await alone("the page shell", "/bench/more"),
        await list("exhibitor list, by name: against its SQL by hand and the shell", pages.first),
        await list("exhibitor list, by trust, deep: against its SQL by hand and the shell", pages.deep),
        await alone("overview, to the last byte", "/bench"),
      ],
      survey: await weigh(address, link),
      paint: await largestPaint(address + link),
      weights: await weighPages(get, address, "/bench", MANAGER_PAGES, cookie),
    };
  } finally {
    await client.end();
    await stopChild(server);
  }
}

async function signIn(address, email, password) {
  const token = await get(`${address}/api/auth/csrf`);
  const csrfToken = JSON.parse(token.text).csrfToken;
  const body = new URLSearchParams({ csrfToken, email, password, callbackUrl: address, json: "true" }).toString();
  const signedIn = await get(`${address}/api/auth/callback/credentials`, { cookie: cookiesOf(token), method: "POST", body });
  const cookies = cookiesOf(signedIn);
  if (!cookies.includes("session-token")) throw new Error(`The benchmark could not sign in (${signedIn.status}).`);
  return cookies;
}

const cookiesOf = ({ headers }) => (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");

/** What travels for a survey page that is opened for the first time: the page and everything that it names, compressed as it is sent. */
async function weigh(address, link) {
  const page = await get(address + link, { "accept-encoding": "gzip, br" });
  const { status, text } = await get(address + link);
  if (status !== 200 || !text.includes("<form")) throw new Error(`The survey link ${link} shows no form (${status}):\n${text.slice(0, 2000)}`);
  const named = [...text.matchAll(/<link[^>]+?href="(\/_next\/[^"]+)"|<script[^>]+?src="(\/_next\/[^"]+)"/g)].map((match) => (match[1] ?? match[2]).replaceAll("&amp;", "&"));
  const parts = [{ path: "the page", bytes: page.bytes }];
  for (const path of new Set(named)) parts.push({ path, bytes: (await get(address + path, { "accept-encoding": "gzip, br" })).bytes });
  return { bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), target: 60 * 1024, parts };
}

function get(url, { method = "GET", body = "", ...headers } = {}) {
  return new Promise((resolve, reject) => {
    const form = body === "" ? {} : { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) };
    const request = http.request(url, { method, headers: { ...headers, ...form } }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: answer.statusCode, headers: answer.headers, bytes: whole.length, text: whole.toString("utf8") });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Times several things in turns, so that whatever else the machine does falls on all of them. */
async function inTurns(repeats, works) {
  const samples = works.map(() => []);
  for (let turn = -3; turn < repeats; turn += 1) {
    for (const [place, work] of works.entries()) {
      const since = performance.now();
      await work();
      if (turn >= 0) samples[place].push(performance.now() - since);
    }
  }
  return samples.map(timesOf);
}

function timesOf(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), p95: at(0.95), repeats: sorted.length };
}
