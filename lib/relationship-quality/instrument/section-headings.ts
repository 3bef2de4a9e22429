import type { Bilingual } from "./bilingual";

/** The one idea of each screen, in the words of the exhibitor's page. */
export const SECTION_HEADINGS = {
  edition: { en: "How was this edition?", zh: "这一届怎么样？" },
  edition_result: { en: "What did this edition bring you?", zh: "这一届给您带来了什么？" },
  feelings: { en: "How did it feel to be here?", zh: "参展时的感受如何？" },
  value: { en: "Was it worth it?", zh: "是否物有所值？" },
  word: { en: "Can you rely on us?", zh: "我们值得信赖吗？" },
  interests: { en: "Do we have your interests in mind?", zh: "我们是否顾及您的利益？" },
  interests_ability: { en: "Are we on your side, and up to the job?", zh: "我们是否为您着想、是否胜任？" },
  ability: { en: "Are we up to the job?", zh: "我们是否胜任？" },
  contact_person: { en: "Your contact person", zh: "您的对口联系人" },
  years: { en: "Our years together", zh: "我们历年的合作" },
  belonging: { en: "What this show means to you", zh: "这个展会对您意味着什么" },
  belonging_staying: { en: "What keeps you here", zh: "是什么让您留在这里" },
  staying: { en: "What leaving would cost you", zh: "离开会让您付出什么" },
  owing: { en: "What feels right", zh: "情理上的考虑" },
  friendship: { en: "The people behind the business", zh: "生意背后的人" },
  closeness: { en: "How close are we?", zh: "我们有多亲近？" },
  communication: { en: "How we keep in touch", zh: "我们如何保持沟通" },
  name: { en: "Our name in the industry", zh: "我们在业内的名声" },
  expectation: { en: "What you expect of us", zh: "您对我们的期望" },
  benefits: { en: "Being known here", zh: "作为老参展商" },
  problem: { en: "When you raised a problem", zh: "当您反映问题时" },
  service: { en: "How we served you", zh: "我们的服务" },
  service_people: { en: "How well we understood you", zh: "我们是否了解您" },
  future: { en: "What comes next?", zh: "接下来呢？" },
  last_words: { en: "Your last word", zh: "最后想说的话" },
  coming_show: { en: "The coming show", zh: "即将到来的展会" },
  open_matters: { en: "What is still open?", zh: "还有什么未决？" },
  right_now: { en: "How is it going?", zh: "进展如何？" },
  right_now_service: { en: "How are we serving you?", zh: "我们的服务如何？" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type SectionHeading = keyof typeof SECTION_HEADINGS;
