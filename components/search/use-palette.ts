"use client";

import { useEffect, useState } from "react";

import { askFound, askStart, type FoundGroup, type PaletteStart } from "./palette-data";

/** People type on: it is asked when they pause for a moment. */
const PAUSE = 100;

/** What the palette knows: its beginnings, asked once it opens, and what fits the newest text. */
export function usePalette(home: string, text: string): { start: PaletteStart | null; found: readonly FoundGroup[] | null; failed: boolean } {
  const [start, setStart] = useState<PaletteStart | null>(null);
  const [found, setFound] = useState<readonly FoundGroup[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    askStart(home).then(setStart, () => setFailed(true));
  }, [home]);
  useEffect(() => {
    if (text.trim() === "") return;
    const asked = new AbortController();
    const wait = setTimeout(() => {
      askFound(home, text.trim(), asked.signal).then(
        (groups) => {
          setFound(groups);
          setFailed(false);
        },
        () => !asked.signal.aborted && setFailed(true),
      );
    }, PAUSE);
    return () => {
      clearTimeout(wait);
      asked.abort();
    };
  }, [home, text]);
  return { start, found: text.trim() === "" ? null : found, failed };
}
