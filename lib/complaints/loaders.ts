import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { readComplaintTargets } from "@/lib/organizers/complaint-targets/data";
import type { ComplaintTargets } from "@/lib/organizers/complaint-targets/types";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getComplaint, listComplaints } from "./data";
import { complaintView } from "./schema";
import type { ComplaintDetail } from "./types";

const exhibitorId = z.uuid().nullable().catch(null);

/** The complaints that the address asks for; without a wish the open ones, longest past their target first. */
export function loadComplaints(member: MemberSession, params: SearchParams): Promise<PageOf<ComplaintDetail>> {
  const filter = { view: complaintView.parse(single(params, "view") ?? ""), exhibitorId: exhibitorId.parse(single(params, "exhibitor")), text: single(params, "q") };
  return withTenant(member.organizerId, (tenant) => listComplaints(tenant, filter, today(member.timeZone), pageOf(params)));
}

/** The most pressing open complaints of one exhibitor, for a panel beside other things. */
export function loadOpenComplaints(member: MemberSession, exhibitorId: string): Promise<PageOf<ComplaintDetail>> {
  return withTenant(member.organizerId, (tenant) => listComplaints(tenant, { view: "open", exhibitorId, text: null }, today(member.timeZone), 1, 5));
}

export const loadComplaint = cache((member: MemberSession, id: string): Promise<ComplaintDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getComplaint(tenant, id))));

export function loadComplaintTargets(member: MemberSession): Promise<ComplaintTargets> {
  return withTenant(member.organizerId, (tenant) => readComplaintTargets(tenant));
}
