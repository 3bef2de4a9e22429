import { z } from "zod";

import { AppError, ERROR_CODES, fieldError } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { askChange, changePart } from "../changes/mutations";
import { fieldFor } from "../describe";
import type { ListNoun } from "../types";

const code = z.enum(ERROR_CODES).catch("invalid");

interface Edit {
  readonly noun: ListNoun;
  readonly id: string;
  readonly field: string;
  readonly value: string | null;
  readonly version: string;
}

/** Changes one field of one record as its reader saw it: a change of many that has one record, so that it is kept and undone like those. Null: it stood there already. */
export async function editCell(tenant: TenantTransaction, { noun, id, field, value, version }: Edit, memberId: string, today: Date): Promise<{ changeId: string | null }> {
  const { db, organizerId } = tenant;
  if ((await fieldFor(tenant, noun, field))?.manyOnly) throw fieldError("field", "not_a_choice");
  if (Number.isNaN(Date.parse(version))) throw new AppError("conflict");
  const change = await askChange(tenant, { noun, field, wish: { value, reason: null }, scope: { ids: [id] }, asked: 1 }, memberId);
  await changePart(tenant, change.id, today, version);
  const { looked, changed, rows } = await db.listChange.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: change.id } }, select: { looked: true, changed: true, rows: { select: { problem: true } } } });
  if (looked === 0) throw new AppError("not_found");
  const problem = rows.find((row) => row.problem !== null)?.problem;
  if (problem) throw problem === "conflict" || problem === "not_found" ? new AppError(problem) : fieldError("value", code.parse(problem));
  if (changed === 1) return { changeId: change.id };
  await db.listChange.delete({ where: { organizerId_id: { organizerId, id: change.id } } });
  return { changeId: null };
}
