import { rehearse, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { makePromise, settlePromise } from "./mutations";
import type { PromiseProspect } from "./types";

/** What a promise of today is worth to an exhibitor: it is made, kept and broken in rehearsal. Nothing of it stays. */
export async function promiseProspect(tenant: TenantTransaction, exhibitorId: string, author: { readonly memberId: string; readonly today: Date }): Promise<PromiseProspect> {
  const { today } = author;
  return await rehearse(tenant, async (stage) => {
    const { id } = await makePromise(stage, { exhibitorId, contactId: null, editionId: null, text: "…", madeOn: today, dueOn: today }, author);
    const end = async (outcome: "kept" | "broken") => (await rehearse(stage, (inner) => settlePromise(inner, { id, outcome, settledOn: null, reason: null }, today))).change;
    return { kept: await end("kept"), broken: await end("broken") };
  });
}
