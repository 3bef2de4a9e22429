/** The forms of the bank: the five of the instrument, and the turns that spread long ones over editions and exhibitors. */
export const BANK_FORMS = ["core", "full", "pre", "onsite", "post"] as const;
export const BANK_TURNS = ["third1", "third2", "third3", "pulse1", "pulse2", "pulse3", "pulse4", "pulse5", "post1", "post2", "problem"] as const;
export type BankForm = (typeof BANK_FORMS)[number];
export type BankTurn = (typeof BANK_TURNS)[number];
