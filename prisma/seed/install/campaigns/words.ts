import { defaultTexts } from "@/lib/campaigns/default-texts";
import type { CampaignTexts } from "@/lib/campaigns/schema";

interface Said {
  readonly thanks: string;
  readonly whatChanged: string;
}

/** The product's letters, and what an organizer adds in its own words after sending. Invented, as everything in the demo. */
function demoTexts(when: Parameters<typeof defaultTexts>[0], said: Readonly<Record<"en" | "zh", Said>>): CampaignTexts {
  const { en, zh } = defaultTexts(when);
  return { ...(en && { en: { ...en, ...said.en } }), ...(zh && { zh: { ...zh, ...said.zh } }) };
}

export const AFTER_THE_SHOW = demoTexts("held", {
  en: {
    thanks: "We read every comment within two weeks, and the person who looks after you has it on the table at the next call.",
    whatChanged: "You told us that the last two weeks are too hectic: the exhibitor desk now answers until 20:00 from fourteen days before opening.\nYou asked where your stand will be: the hall plan now comes ten weeks ahead, four weeks earlier than before.",
  },
  zh: {
    thanks: "每条意见我们都会在两周内读完，下次通话时，您的联系人会带着它来。",
    whatChanged: "您说开展前两周太忙乱：现在开展前十四天起，参展商服务台每天值守到 20:00。\n您想早些知道展位位置：展馆平面图现在提前十周发出，比以前早四周。",
  },
});

export const BEFORE_THE_SHOW = demoTexts("ahead", {
  en: { thanks: "What you expect of the show goes to the hall team before the plans are drawn.", whatChanged: "" },
  zh: { thanks: "您对展会的期望，会在绘制展馆平面图之前交给展馆团队。", whatChanged: "" },
});

export const ON_THE_FLOOR = demoTexts("held", {
  en: { thanks: "The hall team looks at these answers every evening.", whatChanged: "" },
  zh: { thanks: "展馆团队每天晚上都会看这些回答。", whatChanged: "" },
});

/** What people at a stand need help with, in few words. */
export const ON_THE_SPOT: Readonly<Record<"en" | "zh", readonly string[]>> = {
  en: ["The aisle is too warm after noon: more air, please.", "Wi-Fi drops at our stand.", "One socket is dead, please send somebody.", "The queue at the crew entrance takes half an hour.", "A second key for the store room."],
  zh: ["中午以后通道太热，请加强通风。", "展位的无线网络时断时续。", "有一个插座没电，请派人来看。", "布展入口要排半小时队。", "需要再配一把储藏间钥匙。"],
};

/** What the invented comments of the world are about, as a member would code them. */
export const CODES: readonly (readonly [part: RegExp, codes: readonly string[]])[] = [
  [/e-mails|邮件/, ["response", "process"]],
  [/contact person|联系人/, ["loyalty", "people"]],
  [/honest|真实/, ["trust", "product"]],
  [/where our stand|展位位置/, ["reliability", "process"]],
  [/buyers|买家/, ["product", "performance"]],
  [/food|餐饮/, ["care", "product"]],
  [/Quieter|安静/, ["product"]],
];
