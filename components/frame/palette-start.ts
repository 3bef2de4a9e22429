import { pinyin } from "pinyin-pro";

import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { THEMES } from "@/lib/i18n/themes";
import { MESSAGES } from "@/lib/i18n/messages";
import { to } from "@/lib/rights/access";
import type { EditionChoice } from "@/lib/shows/editions/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import type { PaletteEntry } from "@/components/search/palette-types";
import { roomGroupsFor, roomPath } from "./rooms";

type ActionName = keyof (typeof MESSAGES)["en"]["search"]["actions"];

interface Act {
  readonly name: ActionName;
  readonly path: string;
  readonly may: (member: MemberSession) => boolean;
}

const ACTS: readonly Act[] = [
  { name: "log", path: "/interactions/new", may: to("create", "interactions") },
  { name: "newExhibitor", path: "/exhibitors/new", may: to("create", "exhibitors") },
  { name: "newPromise", path: "/promises/new", may: to("create", "promises") },
  { name: "newRequest", path: "/requests/new", may: to("create", "requests") },
  { name: "newComplaint", path: "/complaints/new", may: to("create", "complaints") },
  { name: "newCampaign", path: "/surveys/campaigns/new", may: to("manage", "campaigns") },
  { name: "newShow", path: "/shows/new", may: to("create", "shows") },
  { name: "newImport", path: "/imports/new", may: to("manage", "imports") },
  { name: "find", path: "/search", may: to("read", "desk") },
];

/** What the palette offers beside what it finds: acts and rooms, found by their names in both languages and by pinyin. */
export function paletteStart(member: MemberSession, locale: Locale, severalOrganizers: boolean, editions: readonly EditionChoice[] = []): { actions: PaletteEntry[]; rooms: PaletteEntry[]; editions: PaletteEntry[] } {
  const home = `/${member.workspace}`;
  const named = (id: string, href: string, nameIn: (of: Locale) => string): PaletteEntry => ({ id, label: nameIn(locale), href, keywords: keywords(LOCALES.map(nameIn)) });
  const act = (name: ActionName, href: string) => named(name, href, (of) => MESSAGES[of].search.actions[name]);
  return {
    actions: [
      ...ACTS.filter(({ may }) => may(member)).map(({ name, path }) => act(name, `${home}${path}`)),
      { ...act("language", ""), language: LOCALES.find((other) => other !== locale) },
      ...(editions.length > 1 ? [{ ...act("edition", ""), types: MESSAGES[locale].search.editionWord }] : []),
      ...THEMES.map((theme) => ({ ...act(`theme_${theme}`, ""), theme })),
      ...(severalOrganizers ? [act("organizer", "/organizers?choose=1")] : []),
    ],
    editions: editions.map(({ id, name, showName, showNameZh }) => ({
      ...named(`edition-${id}`, "", (of) => `${of === "zh" ? (showNameZh ?? showName) : showName} ${name} ${MESSAGES[of].search.editionWord}`),
      label: `${locale === "zh" ? (showNameZh ?? showName) : showName} ${name}`,
      edition: id,
    })),
    rooms: roomGroupsFor(member).flatMap(({ rooms }) => rooms).map((room) => named(room, roomPath(member.workspace, room), (of) => MESSAGES[of].common.nav[room])),
  };
}

function keywords(names: readonly string[]): string {
  const spoken = names.filter((name) => /\p{Script=Han}/u.test(name)).flatMap((name) => {
    const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "removed", v: true });
    return [syllables.join(""), syllables.map((syllable) => syllable.charAt(0)).join("")];
  });
  return [...names, ...spoken].join(" ").toLowerCase();
}
