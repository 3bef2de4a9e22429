import { z } from "zod";

import { requiredText } from "@/lib/format/input";
import { sql } from "@/lib/tenant/sql";
import { writeRows } from "@/lib/tenant/write-rows";
import { v7 as uuidv7 } from "uuid";
import { parse } from "./column-field";
import type { Field, Outcome } from "./field";

const rows = z.array(z.object({ id: z.string(), name: z.string(), carries: z.boolean() }));
const rule = requiredText(60).refine((text) => !/[,，;；\n]/.test(text), "invalid").transform((text) => text.replace(/\s+/g, " "));

/** A tag that many exhibitors get or lose. Taking it back touches only those that got (or lost) it by this. */
export function tagField(id: "tagAdd" | "tagRemove"): Field {
  const adds = id === "tagAdd";
  return {
    id, label: id, input: "text", choices: "tags", optional: false, manyOnly: true,
    apply: async (tenant, ids, wish) => {
      const { db, organizerId } = tenant;
      const tag = parse(rule, wish.value) ?? "";
      const found = rows.parse(
        await db.$queryRaw(sql`
          SELECT x.id::text AS id, x.name, EXISTS (SELECT FROM exhibitor_tags t WHERE t.organizer_id = x.organizer_id AND t.exhibitor_id = x.id AND t.tag = ${tag}) AS carries
          FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid AND x.id = ANY(${[...ids]}::uuid[]) ORDER BY x.id FOR UPDATE OF x`),
      );
      const changed = found.filter(({ carries }) => carries !== adds);
      if (adds) await writeRows(tenant, "exhibitor_tags", { id: "uuid", exhibitor_id: "uuid", tag: "text" }, changed.map((row) => ({ id: uuidv7(), exhibitor_id: row.id, tag })), "(organizer_id, exhibitor_id, tag) DO NOTHING");
      else await db.exhibitorTag.deleteMany({ where: { organizerId, tag, exhibitorId: { in: changed.map((row) => row.id) } } });
      return found.map((row): Outcome => {
        const before = row.carries ? tag : null;
        return row.carries === adds ? { kind: "same", id: row.id, name: row.name, before } : { kind: "changed", id: row.id, name: row.name, before, after: adds ? tag : null, version: null };
      });
    },
    undo: async ({ db, organizerId }, changes) => {
      const outcomes = [];
      for (const { id: exhibitorId, before, after } of changes) {
        const tag = (adds ? after : before) ?? "";
        const there = await db.exhibitor.count({ where: { organizerId, id: exhibitorId } });
        const { count } = there === 0 ? { count: 0 } : adds ? await db.exhibitorTag.deleteMany({ where: { organizerId, exhibitorId, tag } }) : await db.exhibitorTag.createMany({ data: [{ organizerId, exhibitorId, tag }], skipDuplicates: true });
        outcomes.push({ id: exhibitorId, problem: count > 0 ? null : there === 0 ? ("not_found" as const) : ("conflict" as const) });
      }
      return outcomes;
    },
  };
}
