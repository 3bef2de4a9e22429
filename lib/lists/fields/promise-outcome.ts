import { AppError, type ErrorCode, fieldError } from "@/lib/errors";
import { correctSettlement, settlePromise } from "@/lib/promises/mutations";
import { OUTCOMES } from "@/lib/promises/schema";
import { outcomeOf } from "@/lib/promises/settlement";
import type { Field, Outcome } from "./field";

/** What is written down when a settlement of many is undone: the log keeps it beside the evidence it takes back. */
const UNDONE = "A change of many promises was undone.";

/** Settles promises one by one, so that each speaks as if it had been settled on its own page; undoing opens them again and takes the evidence back. */
export const promiseOutcome: Field = {
  id: "outcome", label: "outcome", input: "choice", choices: "promiseOutcomes", optional: false, reasons: true, manyOnly: true,
  apply: async (tenant, ids, { value, reason }, today) => {
    const { db, organizerId } = tenant;
    const outcome = OUTCOMES.find((each) => each === value);
    if (!outcome) throw fieldError("value", value === null ? "required" : "not_a_choice");
    if (outcome === "withdrawn" && reason === null) throw fieldError("reason", "required");
    const outcomes: Outcome[] = [];
    const promises = await db.exhibitorPromise.findMany({ where: { organizerId, id: { in: [...ids] } }, orderBy: [{ exhibitorId: "asc" }, { id: "asc" }] });
    for (const promise of promises) {
      const own = { id: promise.id, name: promise.text, before: outcomeOf(promise.status, promise.dueOn, promise.settledOn) };
      if (own.before === outcome) {
        outcomes.push({ kind: "same", ...own });
        continue;
      }
      try {
        const settled = await settlePromise(tenant, { id: promise.id, outcome, settledOn: null, reason }, today);
        const { updatedAt } = await db.exhibitorPromise.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: promise.id } }, select: { updatedAt: true } });
        outcomes.push({ kind: "changed", ...own, after: settled.outcome, version: updatedAt });
      } catch (error) {
        // what the rules refuse was refused before anything was written
        if (!(error instanceof AppError)) throw error;
        outcomes.push({ kind: "refused", ...own, problem: Object.values(error.fields)[0] ?? error.code });
      }
    }
    return outcomes;
  },
  undo: async (tenant, rows, today) => {
    const outcomes: { id: string; problem: ErrorCode | null }[] = [];
    for (const { id, version } of rows) {
      try {
        await correctSettlement(tenant, { id, outcome: "open", settledOn: null, reason: UNDONE }, version?.toISOString() ?? null, today);
        outcomes.push({ id, problem: null });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        outcomes.push({ id, problem: error.code });
      }
    }
    return outcomes;
  },
};
