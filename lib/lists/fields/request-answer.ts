import { answerRequest, correctAnswer } from "@/lib/requests/mutations";
import { ANSWERS } from "@/lib/requests/schema";
import { oneByOne, UNDONE } from "./one-by-one";

/** Answers special requests; undoing opens them again and takes the evidence back. */
export const requestAnswer = oneByOne({
  id: "answer", label: "answer", choices: "requestStatuses", reasons: true, values: ANSWERS, needsReason: ["declined_with_reason"],
  read: async ({ db, organizerId }, ids) => {
    const rows = await db.specialRequest.findMany({ where: { organizerId, id: { in: [...ids] } }, orderBy: [{ exhibitorId: "asc" }, { id: "asc" }], select: { id: true, text: true, status: true } });
    return rows.map(({ id, text, status }) => ({ id, name: text, before: status }));
  },
  write: async (tenant, id, answer, reason, { today }) => {
    await answerRequest(tenant, { id, answer, answeredOn: null, declinedReason: reason }, today);
    const { db, organizerId } = tenant;
    return (await db.specialRequest.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { updatedAt: true } })).updatedAt;
  },
  restore: async (tenant, { id, version }, today) => {
    await correctAnswer(tenant, { id, answer: "open", answeredOn: null, declinedReason: null, reason: UNDONE }, version?.toISOString() ?? null, today);
  },
});
