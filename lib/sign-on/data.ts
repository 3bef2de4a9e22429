import type { Tenant } from "@/lib/tenant/with-tenant";
import { proofName, proofText } from "./schema";
import type { DomainRow, SignOnState } from "./types";

export async function readSignOnState({ db, organizerId }: Tenant): Promise<SignOnState | null> {
  const kept = await db.signOn.findUnique({ where: { organizerId }, select: { issuer: true, clientId: true, role: true, justInTime: true, enforced: true, triedAt: true } });
  return kept && { ...kept, bound: await db.signOnBinding.count({ where: { organizerId, issuer: kept.issuer } }) };
}

export async function listDomains({ db, organizerId }: Tenant): Promise<DomainRow[]> {
  const rows = await db.signOnDomain.findMany({ where: { organizerId }, orderBy: { domain: "asc" } });
  return rows.map(({ id, domain, token, provenAt, checkedAt }) => ({ id, domain, record: { name: proofName(domain), text: proofText(token) }, provenAt, checkedAt }));
}
