import { rehearse, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { answerRequest, recordRequest } from "./mutations";
import type { RequestProspect } from "./types";

/** What a request of today is worth to an exhibitor: it is noted, granted and declined in rehearsal. Nothing of it stays. */
export async function requestProspect(tenant: TenantTransaction, exhibitorId: string, author: { readonly memberId: string; readonly today: Date }): Promise<RequestProspect> {
  const { today } = author;
  return await rehearse(tenant, async (stage) => {
    const { id } = await recordRequest(stage, { exhibitorId, contactId: null, text: "…", askedOn: today }, author);
    const end = async (answer: "granted" | "declined") => (await rehearse(stage, (inner) => answerRequest(inner, { id, answer, answeredOn: null, declinedReason: null }, today))).change;
    return { granted: await end("granted"), declined: await end("declined") };
  });
}
