import "server-only";

import { cache } from "react";

import { today } from "@/lib/format/days";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listTies } from "./data";
import type { ContactTies } from "./types";

export const loadTies = cache((member: MemberSession, exhibitorId: string): Promise<ContactTies[]> => withTenant(member.organizerId, (tenant) => listTies(tenant, exhibitorId, member, today(member.timeZone))));
