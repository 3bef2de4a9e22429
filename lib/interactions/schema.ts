import { z } from "zod";

import { choice, day, id, optionalChoice, optionalId, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { type Construct, FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { ComplaintSeverity, Direction, InteractionChannel, Phase } from "@/lib/tenant/enums";

const { call, email, message, meeting, visit, onsite_help } = InteractionChannel;
export const INTERACTION_CHANNELS = [call, email, message, meeting, visit, onsite_help] as const;
export const DIRECTIONS = [Direction.outbound, Direction.inbound] as const;
export const PHASES = [Phase.before, Phase.during, Phase.after] as const;
export const MOODS = ["0", "1", "2", "3", "4"] as const;
export const CODED_VALUES = ["0", "25", "50", "75", "100"] as const;
export const CODED_CONSTRUCTS: readonly [Construct, ...Construct[]] = FILTERED_CONSTRUCTS;

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
});
export type InteractionInput = z.output<typeof fields>;

/** A coded note says both what it speaks of and how. */
function wholeNote(input: InteractionInput, context: z.RefinementCtx): void {
  if (input.codedConstruct !== null && input.codedValue === null) context.addIssue({ code: "custom", path: ["codedValue"], message: "required" });
  if (input.codedConstruct === null && input.codedValue !== null) context.addIssue({ code: "custom", path: ["codedConstruct"], message: "required" });
}

export const interactionChange = fields.extend({ id, seenVersion, reason: optionalText(500) }).superRefine(wholeNote);

export const ALSO = ["promise", "request", "complaint"] as const;
export const COMPLAINT_SEVERITIES = [ComplaintSeverity.minor, ComplaintSeverity.serious, ComplaintSeverity.severe] as const;

/** A new interaction, with what else it was. The key is the browser's, one for each opened form. */
export const logInput = fields
  .extend({
    exhibitorId: id,
    submissionKey: id,
    also: optionalChoice(ALSO),
    promiseText: optionalText(500),
    promiseDue: z.string().trim().optional(),
    requestText: optionalText(500),
    complaintText: optionalText(500),
    complaintSeverity: optionalChoice(COMPLAINT_SEVERITIES),
  })
  .superRefine(wholeNote)
  .transform((input, context) => {
    const { also, promiseText, promiseDue, requestText, complaintText, complaintSeverity, ...interaction } = input;
    const nothing = { interaction, promise: null, request: null, complaint: null };
    if (also === null) return nothing;
    const issue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (also === "request") {
      if (requestText === null) issue("requestText", "required");
      return { ...nothing, request: { text: requestText ?? "" } };
    }
    if (also === "complaint") {
      if (complaintText === null) issue("complaintText", "required");
      if (complaintSeverity === null) issue("complaintSeverity", "required");
      return { ...nothing, complaint: complaintText !== null && complaintSeverity !== null ? { text: complaintText, severity: complaintSeverity } : null };
    }
    const text = requiredText(500).safeParse(promiseText ?? "");
    const dueOn = day.safeParse(promiseDue ?? "");
    if (!text.success) issue("promiseText", "required");
    if (!dueOn.success) issue("promiseDue", dueOn.error.issues[0]?.message ?? "not_a_date");
    else if (dueOn.data < interaction.occurredOn) issue("promiseDue", "date_order");
    return { ...nothing, promise: text.success && dueOn.success ? { text: text.data, dueOn: dueOn.data } : null };
  });
export type LogInput = z.output<typeof logInput>;

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
