import { z } from "zod";

import { choice, day, id, optionalChoice, optionalDay, optionalMoney, optionalNumber, optionalText, pickedId, requiredText, seenVersion } from "@/lib/format/input";
import { KeyDateKind, StandKind } from "@/lib/tenant/enums";

const { row, corner, end, island, outdoor } = StandKind;
export const STAND_KINDS = [row, corner, end, island, outdoor] as const;

const { rebooking, stand_plans, build_up, move_in, tear_down, other } = KeyDateKind;
export const KEY_DATE_KINDS = [rebooking, stand_plans, build_up, move_in, tear_down, other] as const;

/** What an edition has that can be removed, and brought back. */
export const FLOOR_PARTS = ["hall", "stand", "package", "date"] as const;
export type FloorPart = (typeof FLOOR_PARTS)[number];

const hall = z.object({ name: requiredText(40) });
export type HallInput = z.output<typeof hall>;

// the smallest area is not 0: a stand of no size is none
const stand = z.object({
  hallId: pickedId,
  number: requiredText(40),
  area: optionalNumber({ min: 0.01, max: 99_999_999 }),
  kind: optionalChoice(STAND_KINDS),
  price: optionalMoney,
});
export type StandInput = z.output<typeof stand>;

const pack = z.object({ name: requiredText(120), contents: optionalText(2000), price: optionalMoney });
export type PackageInput = z.output<typeof pack>;

const keyDate = z.object({ kind: choice(KEY_DATE_KINDS), label: optionalText(120), startsOn: day, endsOn: optionalDay });
export type KeyDateInput = z.output<typeof keyDate>;

/** A span ends when or after it begins; what is neither of the usual dates has a name of its own. */
function inOrder(input: KeyDateInput, context: z.RefinementCtx): void {
  if (input.endsOn !== null && input.endsOn < input.startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "date_order" });
  if (input.kind === "other" && input.label === null) context.addIssue({ code: "custom", path: ["label"], message: "required" });
}

const ofEdition = { editionId: id };
const known = { id, seenVersion };
export const hallInput = hall.extend(ofEdition);
export const hallChange = hall.extend(known);
export const standInput = stand.extend(ofEdition);
export const standChange = stand.extend(known);
export const packageInput = pack.extend(ofEdition);
export const packageChange = pack.extend(known);
export const keyDateInput = keyDate.extend(ofEdition).superRefine(inOrder);
export const keyDateChange = keyDate.extend(known).superRefine(inOrder);

export const partChoice = z.object({ part: choice(FLOOR_PARTS), id });
/** The copy of what an earlier edition had. */
export const copyInput = z.object({ editionId: id, fromId: pickedId });
export const pasteInput = z.object({ editionId: id, hallId: pickedId, lines: requiredText(200_000) });

/** One line of a pasted list; the fields of a form, so that both refuse the same. */
export const pastedStand = z.object({ number: requiredText(40), area: optionalNumber({ min: 0.01, max: 99_999_999 }), price: optionalMoney });
