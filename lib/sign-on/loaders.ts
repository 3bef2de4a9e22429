import "server-only";

import { callbackAddress } from "@/lib/auth/sign-on/flow";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listDomains, readSignOnState } from "./data";
import type { DomainRow, SignOnState } from "./types";

/** How an organizer's people come in by their company's account, and where the provider sends them back to. */
export const loadSignOn = (member: MemberSession): Promise<{ state: SignOnState | null; domains: DomainRow[]; callback: string }> =>
  withTenant(member.organizerId, async (tenant) => {
    const [state, domains] = await Promise.all([readSignOnState(tenant), listDomains(tenant)]);
    return { state, domains, callback: callbackAddress(member.workspace) };
  });
