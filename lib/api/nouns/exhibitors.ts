import { z } from "zod";

import { getExhibitor } from "@/lib/exhibitors/data";
import { createExhibitor, setArchived, updateExhibitor } from "@/lib/exhibitors/mutations";
import { archiveInput, exhibitorForm } from "@/lib/exhibitors/schema";
import { setTags } from "@/lib/exhibitors/tags/mutations";
import { ownValues } from "@/lib/fields/data";
import { storedOwn } from "@/lib/fields/schema";
import { STAGES_OR_UNKNOWN } from "@/lib/relationships/types";
import { asForm, maybeText, maybeUuid, own, said, text } from "../json";
import { type Body, inOrder, type NounApi, nothing, strict, type Writing, writing } from "../noun";
import { ownOf } from "../own";

const body = strict({
  name: text(200), nameLocal: maybeText(200), externalKey: maybeText(100), segment: maybeText(80), country: maybeText(2), city: maybeText(120), website: maybeText(300), note: maybeText(5000), ownerMemberId: maybeUuid,
  tags: z.array(text(60), "invalid").max(30, "too_long").optional(), own,
});

const words = ({ tags, ...rest }: Body) => ({ ...asForm(rest), tags: Array.isArray(tags) ? tags.join("\n") : "" });

const archiving = (archived: "yes" | "no", what: string): Writing =>
  writing({
    body: nothing, form: archiveInput, right: "delete exhibitors", what, words: () => ({ archived }),
    run: async ({ tenant }, { id }) => {
      await setArchived(tenant, id, archived === "yes");
      return { id };
    },
  });

export const exhibitors: NounApi = {
  noun: "exhibitors",
  right: "read exhibitors",
  what: "Companies that exhibit, with what is known of them and the stage in which they stand.",
  record: z.object({
    id: z.uuid(), name: z.string(), nameLocal: said.text, externalKey: said.text, segment: said.text, country: said.text, city: said.text, website: said.text, note: said.text, ownerMemberId: said.uuid,
    tags: z.array(z.string()), own: storedOwn, archived: z.boolean(), stage: z.enum(STAGES_OR_UNKNOWN), createdAt: said.version, version: said.version,
  }),
  list: "exhibitors",
  of: {},
  read: async ({ db, organizerId }, ids) => {
    const rows = await db.exhibitor.findMany({
      where: { organizerId, id: { in: [...ids] } },
      include: { tags: { where: { organizerId }, select: { tag: true }, orderBy: { tag: "asc" } }, relationship: { select: { stage: true } } },
    });
    return inOrder(ids, rows).map((row) => ({
      id: row.id, name: row.name, nameLocal: row.nameLocal, externalKey: row.externalKey, segment: row.segment, country: row.country, city: row.city, website: row.website, note: row.note, ownerMemberId: row.ownerMemberId,
      tags: row.tags.map(({ tag }) => tag), own: ownValues(row.own), archived: row.archivedAt !== null, stage: row.relationship?.stage ?? "not_enough_evidence", createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    }));
  },
  create: writing({
    body, form: exhibitorForm, right: "create exhibitors", what: "Adds an exhibitor with its still empty relationship.", words,
    run: async ({ tenant }, { tags, own: typed, ...input }) => {
      const { id } = await createExhibitor(tenant, { ...input, ...(await ownOf(tenant, "exhibitors", typed ?? {})) });
      await setTags(tenant, id, tags);
      return { id };
    },
  }),
  change: writing({
    body, form: exhibitorForm, right: "edit exhibitors", what: "Changes what is known of an exhibitor.", words,
    run: async ({ tenant }, { tags, own: typed, ...input }, id, version) => {
      const before = typed === undefined ? {} : (await getExhibitor(tenant, id)).own;
      await updateExhibitor(tenant, id, { ...input, ...(await ownOf(tenant, "exhibitors", typed, before)) }, version);
      await setTags(tenant, id, tags);
      return { id };
    },
  }),
  remove: archiving("yes", "Takes an exhibitor out of lists. Nothing of it is lost, and it can come back."),
  acts: { restore: archiving("no", "Brings an archived exhibitor back.") },
};
