import { SERVICE_ATTRIBUTES } from "@/lib/relationship-quality";

/**
 * A service attribute is asked in up to five columns, and a service item also for what it should be. Each is a question of its own, whose
 * id is the attribute's or item's with the column behind a dot: A01.importance, SQR1.expected. Forms, answers and reports know no other.
 */
export const ATTRIBUTE_COLUMNS = ["importance", "performance", "adequate", "desired", "perceived"] as const;
export type AttributeColumn = (typeof ATTRIBUTE_COLUMNS)[number];

/** The five dimensions of service quality, and the item of the bank that asks how each was. */
export const SERVICE_ITEMS = { SQR: "SQR1", SQP: "SQP1", SQA: "SQA1", SQE: "SQE1", SQT: "SQT1" } as const;
export type ServiceDimension = keyof typeof SERVICE_ITEMS;

export function attributeQuestion(attribute: string, column: AttributeColumn): string {
  return `${attribute}.${column}`;
}

export function expectedQuestion(dimension: ServiceDimension): string {
  return `${SERVICE_ITEMS[dimension]}.expected`;
}

/** The attribute and column that a question stands for; null for any other question. */
export function attributeOf(question: string): { readonly attribute: string; readonly column: AttributeColumn } | null {
  const [attribute = "", column = ""] = question.split(".");
  const known = ATTRIBUTE_COLUMNS.find((each) => each === column);
  return known && SERVICE_ATTRIBUTES.some(({ id }) => id === attribute) ? { attribute, column: known } : null;
}
