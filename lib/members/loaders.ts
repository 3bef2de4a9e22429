import "server-only";

import { cache } from "react";

import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listMembers } from "./data";
import type { MemberName } from "./types";

export const loadMembers = cache((member: MemberSession): Promise<MemberName[]> => withTenant(member.organizerId, listMembers));
