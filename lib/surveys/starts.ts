import { composePost, composePulse, composeThird, type Form, FORMS, ITEM_BANK } from "@/lib/relationship-quality";
import type { BankForm, BankTurn } from "./bank-names";
import { definitionOf, questionOf } from "./core-form";
import type { FormDefinition, Question } from "./schema";

type BankStart = BankForm | BankTurn;

const COMPOSED: Readonly<Record<BankStart, () => Form>> = {
  core: () => FORMS.core,
  full: () => FORMS.full,
  pre: () => FORMS.pre,
  onsite: () => composePulse(0),
  post: () => composePost({ round: 0, raisedAProblem: false }),
  third1: () => composeThird(0),
  third2: () => composeThird(1),
  third3: () => composeThird(2),
  pulse1: () => composePulse(1),
  pulse2: () => composePulse(2),
  pulse3: () => composePulse(3),
  pulse4: () => composePulse(4),
  pulse5: () => composePulse(5),
  post1: () => composePost({ round: 1, raisedAProblem: false }),
  post2: () => composePost({ round: 2, raisedAProblem: false }),
  problem: () => composePost({ round: 0, raisedAProblem: true }),
};

export function isBankStart(text: string): text is BankStart {
  return Object.hasOwn(COMPOSED, text);
}

export function bankDefinition(start: BankStart): FormDefinition {
  return definitionOf(COMPOSED[start]());
}

/** Every question of the bank as a form asks it. */
export function bankQuestions(): Question[] {
  return ITEM_BANK.map(questionOf);
}

/**
 * The words, scale and scoring of a bank question are the instrument's, also where somebody sent others: its answers are compared with
 * everybody's. Only whether it is needed, and for whom, is a form's own.
 */
export function withBankWords(definition: FormDefinition): FormDefinition {
  const bank = new Map(bankQuestions().map((question) => [question.id, question]));
  const settled = (question: Question): Question => {
    const own = bank.get(question.id);
    return own ? { ...own, required: question.required, showIf: question.showIf } : question;
  };
  return { ...definition, sections: definition.sections.map((section) => ({ ...section, questions: section.questions.map(settled) })) };
}
