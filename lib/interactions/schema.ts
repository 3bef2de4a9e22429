import { z } from "zod";

import { choice, day, id, optionalChoice, optionalId, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { type Construct, FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { ContactFunction, Direction, InteractionChannel, Phase } from "@/lib/tenant/enums";
import { alsoFields, alsoOf, withoutAlso } from "./also/schema";

const { call, email, message, meeting, visit, onsite_help } = InteractionChannel;
export const INTERACTION_CHANNELS = [call, email, message, meeting, visit, onsite_help] as const;
export const DIRECTIONS = [Direction.outbound, Direction.inbound] as const;
export const PHASES = [Phase.before, Phase.during, Phase.after] as const;
export const MOODS = ["0", "1", "2", "3", "4"] as const;
export const CODED_VALUES = ["0", "25", "50", "75", "100"] as const;
export const CODED_CONSTRUCTS: readonly [Construct, ...Construct[]] = FILTERED_CONSTRUCTS;

/** What a contact is for, after the six functions of personal contact. At most two: a contact that was for everything tells nothing. */
export const CONTACT_FUNCTIONS = [
  ContactFunction.social_tie,
  ContactFunction.confidence,
  ContactFunction.evidence,
  ContactFunction.problem_solving,
  ContactFunction.customisation,
  ContactFunction.agency,
] as const;

const ticked = z.literal("on").optional();
/** A box each, so that a form without a script can say several. */
const functionBoxes = { for_social_tie: ticked, for_confidence: ticked, for_evidence: ticked, for_problem_solving: ticked, for_customisation: ticked, for_agency: ticked };
type FunctionBoxes = { readonly [Name in keyof typeof functionBoxes]: "on" | undefined };

const figureOf = (value: string | null) => (value === null ? null : Number(value));
/** From very bad to very good, as staff note it. */
const optionalMood = optionalChoice(MOODS).transform(figureOf).pipe(z.literal([0, 1, 2, 3, 4]).nullable());
/** From strongly against to strongly for. */
const optionalCode = optionalChoice(CODED_VALUES).transform(figureOf).pipe(z.literal([0, 25, 50, 75, 100]).nullable());

const fields = z.object({
  channel: choice(INTERACTION_CHANNELS),
  direction: choice(DIRECTIONS),
  phase: optionalChoice(PHASES),
  occurredOn: day,
  contactId: optionalId,
  editionId: optionalId,
  mood: optionalMood,
  note: optionalText(5000),
  codedConstruct: optionalChoice(CODED_CONSTRUCTS),
  codedValue: optionalCode,
  ...functionBoxes,
});
type Fields = z.output<typeof fields>;
export type InteractionInput = Omit<Fields, keyof FunctionBoxes> & { readonly functions?: readonly ContactFunction[] };

/** The ticked boxes as a list. */
function withFunctions<T extends Fields>({ for_social_tie, for_confidence, for_evidence, for_problem_solving, for_customisation, for_agency, ...rest }: T) {
  const boxes: Readonly<Record<ContactFunction, "on" | undefined>> = {
    social_tie: for_social_tie, confidence: for_confidence, evidence: for_evidence, problem_solving: for_problem_solving, customisation: for_customisation, agency: for_agency,
  };
  return { ...rest, functions: CONTACT_FUNCTIONS.filter((name) => boxes[name] === "on") };
}

const MOST_FUNCTIONS = 2;

function fewFunctions(input: Fields, context: z.RefinementCtx): void {
  if (withFunctions(input).functions.length > MOST_FUNCTIONS) context.addIssue({ code: "custom", path: ["functions"], message: "two_at_most" });
}

/** A coded note says both what it speaks of and how. */
function wholeNote(input: Fields, context: z.RefinementCtx): void {
  if (input.codedConstruct !== null && input.codedValue === null) context.addIssue({ code: "custom", path: ["codedValue"], message: "required" });
  if (input.codedConstruct === null && input.codedValue !== null) context.addIssue({ code: "custom", path: ["codedConstruct"], message: "required" });
}

export const interactionChange = fields.extend({ id, seenVersion, reason: optionalText(500) }).superRefine(wholeNote).superRefine(fewFunctions).transform(withFunctions);

/** A new interaction, with what else it was. The key is the browser's, one for each opened form. */
export const logInput = fields
  .extend({ exhibitorId: id, submissionKey: id, ...alsoFields })
  .superRefine(wholeNote)
  .superRefine(fewFunctions)
  .transform(withFunctions)
  .transform((input, context) => ({ interaction: withoutAlso(input), ...alsoOf(input, input.occurredOn, context) }));
type Logged = z.output<typeof logInput>;
/** What is logged elsewhere than in the form need not say what it was for, nor what it was not. */
export type LogInput = Partial<Omit<Logged, "interaction">> & { readonly interaction: Omit<Logged["interaction"], "functions"> & Pick<InteractionInput, "functions"> };

export const withdrawalInput = z.object({ id, reason: requiredText(500) });

/** What an address may ask of the list. Anything senseless counts as not asked. */
export const interactionFilter = z.object({
  exhibitorId: z.uuid().nullable().catch(null),
  channel: z.enum(INTERACTION_CHANNELS).nullable().catch(null),
  direction: z.enum(DIRECTIONS).nullable().catch(null),
  memberId: z.uuid().nullable().catch(null),
  from: day.nullable().catch(null),
  to: day.nullable().catch(null),
  text: z.string().max(200).nullable().catch(null),
});
