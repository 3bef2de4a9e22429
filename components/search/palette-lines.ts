import type { Piece } from "@/lib/search/types";
import type { FoundGroup, PaletteStart } from "./palette-data";

/** One line that can be chosen. */
export interface Line {
  readonly id: string;
  readonly title: readonly Piece[];
  readonly detail: readonly Piece[];
  readonly aside: string | null;
  readonly href: string;
  readonly language?: string;
  readonly theme?: string;
  readonly edition?: string;
  readonly types?: string;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

const ACTS_BESIDE_RESULTS = 4;
const EDITIONS_BESIDE_RESULTS = 8;

/** What the palette shows: before anything is typed what was seen last and what can be done; then what was found, and acts and rooms whose names fit. */
export function sectionsOf({ actions, rooms, editions, recent, words }: PaletteStart, home: string, text: string, found: readonly FoundGroup[] | null): Section[] {
  const typed = text.trim().toLowerCase();
  const fits = (entries: typeof actions) => entries.filter(({ keywords }) => typed.split(/\s+/).every((word) => keywords.includes(word)));
  const asLine = ({ id, label, keywords: _, ...does }: (typeof actions)[number]): Line => ({ id, title: plain(label), detail: [], aside: null, ...does });
  if (typed === "") {
    return filled([
      { title: words.recently, lines: recent.map(({ id, name, path }) => ({ id, title: plain(name), detail: [], aside: null, href: `${home}${path}` })) },
      { title: words.act, lines: actions.map(asLine) },
      { title: words.goTo, lines: rooms.map((room) => asLine({ ...room, id: `room-${room.id}` })) },
    ]);
  }
  const results = (found ?? []).map(({ kind, items }) => ({
    title: words.kinds[kind],
    lines: items.map(({ id, path, title, detail, of, day, gone }): Line => ({
      id,
      title,
      detail: [...plain([of, day].filter((part) => part !== null).join(" · ")), ...(of !== null && detail.length > 0 ? plain(" · ") : []), ...detail],
      aside: gone ? (kind === "contact" ? words.left : words.archived) : null,
      href: `${home}${path}`,
    })),
  }));
  const acts = { title: words.act, lines: fits(actions).slice(0, ACTS_BESIDE_RESULTS).map(asLine) };
  const ways = { title: words.goTo, lines: fits(rooms).slice(0, ACTS_BESIDE_RESULTS).map((room) => asLine({ ...room, id: `room-${room.id}` })) };
  const looks = { title: words.editions, lines: fits(editions).slice(0, EDITIONS_BESIDE_RESULTS).map(asLine) };
  const whole = { title: "", lines: results.length > 0 ? [{ id: "all", title: plain(words.all), detail: [], aside: null, href: `${home}/search?q=${encodeURIComponent(text.trim())}` }] : [] };
  return filled([acts, ways, looks, ...results, whole]);
}

const plain = (text: string): Piece[] => (text === "" ? [] : [{ text, marked: false }]);
const filled = (sections: readonly Section[]): Section[] => sections.filter(({ lines }) => lines.length > 0);
