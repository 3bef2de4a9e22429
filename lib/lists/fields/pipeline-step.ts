import { AppError, type ErrorCode, fieldError } from "@/lib/errors";
import { moveParticipation, undoMove } from "@/lib/participations/pipeline/mutations";
import { PIPELINE_STEPS, stepOf } from "@/lib/participations/pipeline/schema";
import type { Field, Outcome } from "./field";

/**
 * Moves participations one by one, so that each goes its way as if it had been moved on its own page: who came after a show, most of all. Undoing takes each
 * one's newest move back, with the stand if nobody has taken it since.
 */
export const pipelineStep: Field = {
  id: "step", label: "step", input: "choice", choices: "pipelineSteps", optional: false, manyOnly: true,
  apply: async (tenant, ids, { value }, today, _seen, memberId) => {
    const { db, organizerId } = tenant;
    const to = PIPELINE_STEPS.find((each) => each === value);
    if (!to) throw fieldError("value", value === null ? "required" : "not_a_choice");
    if (memberId === undefined) throw new AppError("not_found");
    const rows = await db.participation.findMany({ where: { organizerId, id: { in: [...ids] } }, orderBy: [{ exhibitorId: "asc" }, { id: "asc" }], include: { exhibitor: { select: { name: true } } } });
    const outcomes: Outcome[] = [];
    for (const row of rows) {
      const own = { id: row.id, name: row.exhibitor.name, before: stepOf(row) };
      if (own.before === to) {
        outcomes.push({ kind: "same", ...own });
        continue;
      }
      try {
        await moveParticipation(tenant, { id: row.id, to, on: null }, { memberId, today });
        const { updatedAt } = await db.participation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: row.id } }, select: { updatedAt: true } });
        outcomes.push({ kind: "changed", ...own, after: to, version: updatedAt });
      } catch (error) {
        // what the rules refuse was refused before anything was written
        if (!(error instanceof AppError)) throw error;
        outcomes.push({ kind: "refused", ...own, problem: Object.values(error.fields)[0] ?? error.code });
      }
    }
    return outcomes;
  },
  undo: async (tenant, rows, today) => {
    const { db, organizerId } = tenant;
    const outcomes: { id: string; problem: ErrorCode | null }[] = [];
    for (const { id, version } of rows) {
      const move = await db.participationMove.findFirst({ where: { organizerId, participationId: id, undoneAt: null }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { id: true, participation: { select: { updatedAt: true } } } });
      if (!move || move.participation.updatedAt.getTime() !== version?.getTime()) {
        outcomes.push({ id, problem: move ? "conflict" : "not_found" });
        continue;
      }
      try {
        await undoMove(tenant, move.id, today);
        outcomes.push({ id, problem: null });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        outcomes.push({ id, problem: error.code });
      }
    }
    return outcomes;
  },
};
