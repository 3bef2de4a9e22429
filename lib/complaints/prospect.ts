import { rehearse, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { advanceComplaint, raiseComplaint } from "./mutations";
import type { ComplaintProspect } from "./types";

/** What a complaint of today can do to an exhibitor's trust: it is raised, solved at once and never solved in rehearsal. Nothing of it stays. */
export async function complaintProspect(tenant: TenantTransaction, exhibitorId: string, author: { readonly memberId: string; readonly today: Date }): Promise<ComplaintProspect> {
  const { today } = author;
  return await rehearse(tenant, async (stage) => {
    const input = { exhibitorId, contactId: null, editionId: null, text: "…", severity: "serious", channel: null, raisedOn: today, answerDueOn: null, resolveDueOn: null } as const;
    const { id } = await raiseComplaint(stage, input, author);
    const end = async (step: "first_contact" | "never") =>
      (await rehearse(stage, (inner) => advanceComplaint(inner, { id, step, on: null, answeredOn: null, outcomeFair: null, dealtQuickly: null, shownRespect: null }, today))).change;
    return { solved: await end("first_contact"), unsolved: await end("never") };
  });
}
