import { correctSettlement, settlePromise } from "@/lib/promises/mutations";
import { OUTCOMES } from "@/lib/promises/schema";
import { outcomeOf } from "@/lib/promises/settlement";
import { oneByOne, UNDONE } from "./one-by-one";

/** Settles promises; undoing opens them again and takes the evidence back. */
export const promiseOutcome = oneByOne({
  id: "outcome", label: "outcome", choices: "promiseOutcomes", reasons: true, values: OUTCOMES, needsReason: ["withdrawn"],
  read: async ({ db, organizerId }, ids) => {
    const rows = await db.exhibitorPromise.findMany({ where: { organizerId, id: { in: [...ids] } }, orderBy: [{ exhibitorId: "asc" }, { id: "asc" }] });
    return rows.map(({ id, text, status, dueOn, settledOn }) => ({ id, name: text, before: outcomeOf(status, dueOn, settledOn) }));
  },
  write: async (tenant, id, outcome, reason, { today }) => {
    await settlePromise(tenant, { id, outcome, settledOn: null, reason }, today);
    const { db, organizerId } = tenant;
    return (await db.exhibitorPromise.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { updatedAt: true } })).updatedAt;
  },
  restore: async (tenant, { id, version }, today) => {
    await correctSettlement(tenant, { id, outcome: "open", settledOn: null, reason: UNDONE }, version?.toISOString() ?? null, today);
  },
});
