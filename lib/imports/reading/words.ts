import { isCountry } from "@/lib/format/countries";
import { ContactRole, ParticipationStatus } from "@/lib/tenant/enums";
import { foldText } from "./names";

/** The words by which lists name a participation's status, folded, beside the product's own. */
const STATUS_WORDS: Readonly<Record<ParticipationStatus, string>> = {
  offered:
    "appointment scheduled|appointmentscheduled|qualified to buy|qualifiedtobuy|presentation scheduled|presentationscheduled|decision maker bought in|decisionmakerboughtin|contract sent|contractsent|prospecting|qualification|needs analysis|value proposition|id decision makers|perception analysis|proposal price quote|proposal|negotiation review|negotiation|new|qualified|proposition|offer|quote|quoted|invited|open|pending|angebot|angeboten|offen|报价|已报价|待定|意向",
  booked: "closed won|closedwon|won|gewonnen|赢单|成交|已成交|book|confirmed|contract|signed|reserved|gebucht|bestatigt|vertrag|已预订|预订|已签约|签约|已确认|确认|已订",
  held: "attended|exhibited|participated|done|took part|yes|teilgenommen|ausgestellt|ja|已参展|参展|已参加|参加|是|完成",
  cancelled: "canceled|cancel|no show|storniert|abgesagt|已取消|取消|退展|撤展",
  declined: "closed lost|closedlost|lost|verloren|输单|丢单|decline|refused|rejected|no|not interested|abgelehnt|nein|已拒绝|拒绝|婉拒|不参加|否",
};

const ROLE_WORDS: Readonly<Record<ContactRole, string>> = {
  decision_maker: "decision|ceo|cfo|coo|owner|founder|president|managing director|general manager|director|geschaftsfuhrer|geschaftsfuhrung|inhaber|entscheider|leiter|决策人|决策者|总经理|总裁|董事长|董事|负责人|老板|总监",
  booth_staff: "booth|stand|staff|exhibition staff|standpersonal|messebau|展位人员|展台人员|现场人员|参展人员",
  marketing: "marketing|events|event manager|communications|pr|brand|messe|市场|市场部|品牌|推广|会展",
  finance: "finance|accounting|accounts|controlling|billing|buchhaltung|finanzen|财务|会计|财务部",
  other: "other|sonstige|其他|其它",
};

export const statusOf = matcher(STATUS_WORDS, Object.values(ParticipationStatus));
const roleByWord = matcher(ROLE_WORDS, Object.values(ContactRole));

/** A job title says a role when it contains one of its words ("Head of Marketing"); anything else is another role, never a mistake. */
export function roleOf(title: string): ContactRole {
  const exact = roleByWord(title);
  if (exact !== null) return exact;
  const folded = ` ${foldText(title)} `;
  const contains = (word: string) => folded.includes(/^[\x00-\x7f]+$/.test(word) ? ` ${word} ` : word);
  return Object.values(ContactRole).find((role) => ROLE_WORDS[role].split("|").some(contains)) ?? "other";
}

/** Words as lists write them, folded, each to the one it means; an option's own name is a word of it. */
export function matcher<T extends string>(words: Readonly<Record<T, string>>, options: readonly T[]): (cell: string) => T | null {
  const byWord = new Map(options.flatMap((option) => [foldText(option), ...words[option].split("|")].map((word) => [word, option] as const)));
  return (cell) => byWord.get(foldText(cell)) ?? null;
}

/** Country names that the names kept by the language runtime do not have. */
const MORE_COUNTRIES: Readonly<Record<string, string>> = {
  usa: "US", "united states of america": "US", us: "US", uk: "GB", "great britain": "GB", england: "GB", grossbritannien: "GB", uae: "AE", prc: "CN",
  "p r china": "CN", "pr china": "CN", "mainland china": "CN", 中国大陆: "CN", 中华人民共和国: "CN", 香港: "HK", "hong kong": "HK", 澳门: "MO", 台湾: "TW", taiwan: "TW",
  korea: "KR", "republic of korea": "KR", 南韩: "KR", holland: "NL", "czech republic": "CZ", turkey: "TR", 英: "GB", 美: "US", 德: "DE", 法: "FR", 日: "JP",
  deu: "DE", gbr: "GB", fra: "FR", ita: "IT", esp: "ES", chn: "CN", jpn: "JP", kor: "KR", nld: "NL", che: "CH", aut: "AT", pol: "PL", ind: "IN", tur: "TR",
};

let countries: ReadonlyMap<string, string> | null = null;

/** A country's two letters from the letters or from its name in English, Chinese, German or French; null when unknown. */
export function countryOf(cell: string): string | null {
  countries ??= countryNames();
  return countries.get(foldText(cell)) ?? null;
}

function countryNames(): Map<string, string> {
  const names = new Map<string, string>();
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  for (const language of ["en", "zh-Hans", "de", "fr"]) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of codes) {
      names.set(foldText(display.of(code) ?? code), code);
      names.set(code.toLowerCase(), code);
    }
  }
  for (const [name, code] of Object.entries(MORE_COUNTRIES)) names.set(name, code);
  return names;
}
