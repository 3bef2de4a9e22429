import { join, raw, sql } from "@/lib/tenant/sql";
import type { Book } from "./book";
import type { Reference } from "./references";

/** Everything that points at the record to go points at the kept one, as the list says for each column. */
export async function moveReferences(book: Book, references: readonly Reference[], keptId: string, lostId: string): Promise<void> {
  for (const reference of references) {
    const { table, column, how } = reference;
    const own = sql`t.${raw(column)} = ${lostId}::uuid`;
    if (how === "move_unless") {
      const same = join(reference.same.map((name) => sql`k.${raw(name)} = t.${raw(name)}`), " AND ");
      // what ties the two records to each other means nothing once they are one
      const toItself = join([sql`false`, ...reference.same.filter((name) => name.endsWith("_id")).map((name) => sql`t.${raw(name)} = ${keptId}::uuid`)], " OR ");
      await book.remove(table, sql`${own} AND (${toItself} OR EXISTS (SELECT FROM ${raw(table)} k WHERE k.organizer_id = t.organizer_id AND k.${raw(column)} = ${keptId}::uuid AND ${same}))`);
    }
    if (how === "move" || how === "move_unless") await book.move(table, column, lostId, keptId);
    // what no right to delete is given for goes with its record
    if (how === "book" && table !== "stage_moves") await book.remove(table, own);
  }
}
