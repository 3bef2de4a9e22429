import { AppError, notFound } from "@/lib/errors";
import { moveParticipation, undoMove } from "@/lib/participations/pipeline/mutations";
import { PIPELINE_STEPS, stepOf } from "@/lib/participations/pipeline/schema";
import { oneByOne } from "./one-by-one";

/** Moves participations: who came after a show, most of all. Undoing takes each one's newest move back, with the stand if nobody has taken it since. */
export const pipelineStep = oneByOne({
  id: "step", label: "step", choices: "pipelineSteps", values: PIPELINE_STEPS,
  read: async ({ db, organizerId }, ids) => {
    const rows = await db.participation.findMany({ where: { organizerId, id: { in: [...ids] } }, orderBy: [{ exhibitorId: "asc" }, { id: "asc" }], include: { exhibitor: { select: { name: true } } } });
    return rows.map((row) => ({ id: row.id, name: row.exhibitor.name, before: stepOf(row) }));
  },
  write: async (tenant, id, to, _reason, doer) => {
    await moveParticipation(tenant, { id, to, on: null }, doer);
    const { db, organizerId } = tenant;
    return (await db.participation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { updatedAt: true } })).updatedAt;
  },
  restore: async (tenant, { id, version }, today) => {
    const { db, organizerId } = tenant;
    const move = await db.participationMove.findFirst({ where: { organizerId, participationId: id, undoneAt: null }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { id: true, participation: { select: { updatedAt: true } } } });
    if (!move) throw notFound();
    if (move.participation.updatedAt.getTime() !== version?.getTime()) throw new AppError("conflict");
    await undoMove(tenant, move.id, today);
  },
});
