import { InputError } from "../input-error";
import { ITEM_BANK } from "./item-bank";
import type { Item } from "./types";

const BY_ID: ReadonlyMap<string, Item> = new Map(ITEM_BANK.map((item) => [item.id, item]));

/**
 * Looks up one question by its id.
 * Missing rule: an id that is not in the bank is an InputError naming it.
 * Formula: look-up in data. Source: the item bank, measurement.md (a). Range: an item. Shapes: id such as "TOI1".
 * @example
 * getItem("TOI1").wording.en // => "The organizer does what it said it would do."
 * getItem("TOG3").reverse // => true
 */
export function getItem(id: string): Item {
  const item = BY_ID.get(id);
  if (!item) throw new InputError("unknown_item", `There is no item "${id}" in the item bank.`, { column: id });
  return item;
}

/**
 * The same, with undefined for an id that is not in the bank.
 * Formula: look-up in data. Source: the item bank, measurement.md (a). Range: an item or undefined. Missing rule: undefined.
 * Shapes: id such as "TOI1".
 * @example
 * findItem("XYZ1") // => undefined
 */
export function findItem(id: string): Item | undefined {
  return BY_ID.get(id);
}
