import { z } from "zod";

import { createShow, updateShow } from "@/lib/shows/mutations";
import { showChange, showInput } from "@/lib/shows/schema";
import { maybeText, said, text } from "../json";
import { inOrder, type NounApi, strict, writing } from "../noun";

const body = strict({ name: text(200), nameZh: maybeText(200), topic: maybeText(200) });

export const shows: NounApi = {
  noun: "shows",
  what: "Brands of trade show that run again and again.",
  right: "read shows",
  record: z.object({ id: z.uuid(), name: z.string(), nameZh: said.text, topic: said.text, archived: z.boolean(), createdAt: said.version, version: said.version }),
  list: "shows",
  of: {},
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.show.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, name: row.name, nameZh: row.nameZh, topic: row.topic, archived: row.archivedAt !== null, createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({ body, form: showInput, right: "create shows", what: "Adds a show.", run: ({ tenant }, input) => createShow(tenant, input) }),
  change: writing({
    body, form: showChange, right: "edit shows", what: "Changes a show.",
    run: async ({ tenant }, { id, seenVersion: _, ...input }, __, version) => {
      await updateShow(tenant, id, input, version);
      return { id };
    },
  }),
};
