import { z } from "zod";

import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalNumber, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { Confidentiality, Direction, ExchangeKind } from "@/lib/tenant/enums";

const { disclosure, favour, gesture, referral, investment } = ExchangeKind;
export const EXCHANGE_KINDS = [disclosure, favour, gesture, referral, investment] as const;
/** From us first: that is what staff note most. */
export const EXCHANGE_DIRECTIONS = [Direction.outbound, Direction.inbound] as const;
const { open, confidential, secret } = Confidentiality;
export const CONFIDENTIALITIES = [open, confidential, secret] as const;

const fields = z.object({
  kind: choice(EXCHANGE_KINDS),
  direction: choice(EXCHANGE_DIRECTIONS),
  text: requiredText(500),
  occurredOn: day,
  contactId: optionalId,
  editionId: optionalId,
  /** Of a disclosure. */
  confidentiality: optionalChoice(CONFIDENTIALITIES),
  worth: optionalNumber({ min: 0, max: 999_999_999_999 }),
  /** Of an investment. */
  untilOn: optionalDay,
});

function inOrder({ kind, occurredOn, untilOn }: z.output<typeof fields>, context: z.RefinementCtx): void {
  if (kind === "investment" && untilOn !== null && untilOn < occurredOn) context.addIssue({ code: "custom", path: ["untilOn"], message: "date_order" });
}

/** What a kind has no use for is left out, whatever a form without a script sent along. */
function ofItsKind<T extends z.output<typeof fields>>(input: T) {
  return { ...input, confidentiality: input.kind === "disclosure" ? (input.confidentiality ?? open) : null, untilOn: input.kind === "investment" ? input.untilOn : null };
}

export type ExchangeInput = z.output<typeof fields>;

export const exchangeInput = fields.extend({ exhibitorId: id }).superRefine(inOrder).transform(ofItsKind);
export const exchangeChange = fields.extend({ id, seenVersion, reason: optionalText(500) }).superRefine(inOrder).transform(ofItsKind);
export const withdrawalInput = z.object({ id, reason: requiredText(500) });

/** The usual view first. "unreturned": they gave, and nothing went back since; "ending": investments whose end is near or over. */
export const EXCHANGE_VIEWS = ["all", "unreturned", "disclosures", "favours", "investments", "ending"] as const;
export type ExchangeView = (typeof EXCHANGE_VIEWS)[number];

export const exchangeView = optionalChoice(EXCHANGE_VIEWS).catch(null).transform((view) => view ?? "all");

/** An investment that ends within so many days should be spoken of. [our assumption] */
export const ENDING_DAYS = 90;
