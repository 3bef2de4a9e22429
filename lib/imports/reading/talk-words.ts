import { Direction, InteractionChannel, Phase } from "@/lib/tenant/enums";
import { foldText } from "./names";
import { matcher } from "./words";

const CHANNEL_WORDS: Readonly<Record<InteractionChannel, string>> = {
  call: "phone|phone call|telephone|tel|telefon|telefonat|anruf|gesprach|voip|电话|通话|致电|电话沟通",
  email: "e mail|mail|emails|list email|incoming email|outgoing email|newsletter|邮件|电子邮件|电邮",
  message: "note|sms|chat|text|whatsapp|wechat|whats app|linkedin|linkedin message|postal mail|letter|fax|brief|nachricht|notiz|微信|短信|企业微信|留言|私信|钉钉|其他",
  meeting: "event|appointment|online meeting|video call|video conference|zoom|teams|termin|besprechung|treffen|会议|会面|面谈|视频会议|线上会议",
  visit: "customer visit|site visit|besuch|kundenbesuch|vor ort besuch|拜访|上门拜访|走访|客户拜访",
  onsite_help: "onsite|on site|on site help|help on site|stand visit|booth visit|at the stand|at the booth|am stand|standbesuch|hilfe vor ort|现场|现场服务|展位拜访|现场支持|现场帮助",
};
const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  inbound: "in|incoming|received|from them|they|incoming email|eingehend|empfangen|von ihnen|来电|来访|收到|对方发起|客户发起|对方|入站",
  outbound: "out|outgoing|sent|to them|we|email|ausgehend|gesendet|von uns|去电|发出|我方发起|我方|主动|出站",
};
const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  before: "before the show|pre show|preshow|vor der messe|vorher|展前",
  during: "during the show|on site|at the show|show|wahrend der messe|messe|展中|展会期间",
  after: "after the show|post show|postshow|nach der messe|nachher|展后",
};
const MOODS = ["0", "1", "2", "3", "4"] as const;
const MOOD_WORDS: Readonly<Record<(typeof MOODS)[number], string>> = {
  "0": "very bad|terrible|furious|very negative|sehr schlecht|很差|非常差|很糟|非常不满|愤怒",
  "1": "bad|negative|annoyed|unhappy|schlecht|差|不好|不满|不满意|负面",
  "2": "neutral|mixed|okay|ok|so so|mittel|一般|中性|普通|平淡",
  "3": "good|positive|happy|pleased|gut|好|满意|良好|正面|高兴",
  "4": "very good|great|excellent|delighted|very positive|sehr gut|很好|非常好|非常满意|非常高兴",
};

export const channelOf = matcher(CHANNEL_WORDS, Object.values(InteractionChannel));
export const directionOf = matcher(DIRECTION_WORDS, Object.values(Direction));
export const phaseByWord = matcher(PHASE_WORDS, Object.values(Phase));
const moodByWord = matcher(MOOD_WORDS, MOODS);

/** The five faces as words, or as the figures 1 to 5 that lists number them with; 0 is the worst within. */
export function moodOf(cell: string): 0 | 1 | 2 | 3 | 4 | null {
  const figure = /^\s*([1-5])(\s*[/／]\s*5|\s*分)?\s*$/.exec(cell.normalize("NFKC"))?.[1];
  const found = figure !== undefined ? Number(figure) - 1 : /\d/.test(cell) ? Number.NaN : Number(moodByWord(cell) ?? Number.NaN);
  return ([0, 1, 2, 3, 4] as const).find((step) => step === found) ?? null;
}

const PERSONS = new Set(["0", "false", "no", "nein", "individual", "person", "contact", "einzelperson", "否", "个人", "联系人"]);

/** Whether a row of a list that mixes both is about a person and not about a company. */
export function isPersonRow(cell: string): boolean {
  return PERSONS.has(foldText(cell));
}
