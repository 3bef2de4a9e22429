import type { WorldShow } from "./types";

const YEAR = 365;

const BRANDS: readonly { readonly key: string; readonly name: string; readonly nameZh: string; readonly topic: string; readonly venue: string; readonly newest: number }[] = [
  { key: "hearth", name: "Hearth & Harbour", nameZh: "炉与港家居展", topic: "Homeware", venue: "Messe Nordtor, Hamburg", newest: -31 },
  { key: "bright", name: "Bright Table", nameZh: "明席餐饮用品展", topic: "Tableware and hospitality", venue: "灯埠会展中心, Shanghai", newest: 96 },
  { key: "thread", name: "Thread & Loom", nameZh: "经纬家纺展", topic: "Home textiles", venue: "Quay Halls, Rotterdam", newest: -214 },
];

/** Three shows with four editions each, a year apart. The newest of one is still ahead, so that bookings are open. */
export function worldShows(today: number): WorldShow[] {
  return BRANDS.map(({ key, name, nameZh, topic, venue, newest }) => ({
    key,
    name,
    nameZh,
    topic,
    editions: [3, 2, 1, 0].map((ago) => {
      const startsDay = today + newest - ago * YEAR;
      const year = new Date(startsDay * 86_400_000).getUTCFullYear();
      return { key: `${key}-${3 - ago}`, name: String(year), startsDay, endsDay: startsDay + 3, deadlineDay: startsDay - 150, venue };
    }),
  }));
}
