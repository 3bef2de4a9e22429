import { z } from "zod";

import { FOUND_KINDS } from "@/lib/search/types";
import { seenIsNoted } from "./seen-noted";

const entry = z.object({ id: z.string(), label: z.string(), href: z.string(), keywords: z.string(), language: z.string().optional(), theme: z.string().optional(), edition: z.string().optional(), types: z.string().optional() });
const piece = z.object({ text: z.string(), marked: z.boolean() });
const item = z.object({
  kind: z.enum(FOUND_KINDS), id: z.string(), path: z.string(), title: z.array(piece), detail: z.array(piece), of: z.string().nullable(), day: z.string().nullable(), gone: z.boolean(),
});
const words = z.object({
  kinds: z.record(z.enum(FOUND_KINDS), z.string()), placeholder: z.string(), hint: z.string(), nothingShort: z.string(), all: z.string(), recently: z.string(), noRecent: z.string(), act: z.string(),
  goTo: z.string(), editions: z.string(), failed: z.string(), archived: z.string(), left: z.string(), title: z.string(), close: z.string(),
});

const start = z.object({ actions: z.array(entry), rooms: z.array(entry), editions: z.array(entry), recent: z.array(z.object({ id: z.string(), name: z.string(), path: z.string() })), words });
export type PaletteStart = z.output<typeof start>;

const groups = z.object({ groups: z.array(z.object({ kind: z.enum(FOUND_KINDS), items: z.array(item) })) });
export type FoundGroup = z.output<typeof groups>["groups"][number];

export async function askStart(home: string): Promise<PaletteStart> {
  await seenIsNoted();
  return start.parse(await asked(`${home}/search/start`));
}

export async function askFound(home: string, text: string, signal: AbortSignal): Promise<readonly FoundGroup[]> {
  return groups.parse(await asked(`${home}/search/found?q=${encodeURIComponent(text)}`, signal)).groups;
}

async function asked(address: string, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(address, { signal, redirect: "error" });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return await answer.json();
}
