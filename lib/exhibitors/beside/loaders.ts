import "server-only";

import { cache } from "react";

import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getBeside } from "./data";
import type { Beside } from "./types";

/** Companies, files, surveys and the last change beside an exhibitor's page. */
export const loadBeside = cache((member: MemberSession, exhibitorId: string): Promise<Beside> => withTenant(member.organizerId, (tenant) => getBeside(tenant, exhibitorId)));
