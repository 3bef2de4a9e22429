import { findItem, type Item, ITEM_BANK } from "@/lib/relationship-quality";
import { foldText } from "../reading/names";

const squeezed = (text: string): string => foldText(text).replaceAll(" ", "");
const BY_WORDING: ReadonlyMap<string, Item> = new Map(ITEM_BANK.flatMap((item) => [item.wording.en, item.wording.zh].map((words) => [squeezed(words), item] as const)));

/** The question of the bank that a column asks: by its id, or by its words in either language, as survey tools write them into their headers. */
export function findQuestion(header: string): Item | undefined {
  for (const part of partsOf(header)) {
    const item = findItem(part) ?? findItem(part.toUpperCase()) ?? BY_WORDING.get(squeezed(part));
    if (item) return item;
  }
  return undefined;
}

/** "3、问题", "问题—行", "Question [row]", "code[SQ001]", "code. Question", "code[SQ001]. Question [row]": the row says more than the question, and either may be a code. */
export function partsOf(header: string): string[] {
  const plain = header.trim();
  const numbered = plain.replace(/^[QＱ]?\d{1,3}\s*[、.．:：)）]\s*/u, "");
  const row = /^(.*?)\s*\[([^\]]+)\]\s*(.*)$/u.exec(numbered);
  const last = /\[([^[\]]+)\]$/u.exec(numbered);
  const dashed = /^(.+?)\s*(?:—+|--|：)\s*(.+)$/u.exec(numbered);
  const coded = /^([\p{L}\p{N}_[\]]{1,40})\.\s+(.+)$/u.exec(numbered);
  const found = [plain, numbered, coded?.[1], coded?.[2], row?.[2], last?.[1], row?.[3], dashed?.[2], /^(.+?)\s*[（(]([^（()）]+)[)）]$/u.exec(numbered)?.[2], row?.[1]];
  return [...new Set(found.flatMap((part) => (part === undefined || part.trim() === "" ? [] : [part.trim()])))];
}
