import "server-only";

import { pageOf, type SearchParams } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import type { FileRow } from "../beside/types";
import { type FileContent, getFile, listFiles } from "./data";

export function loadFiles(member: MemberSession, exhibitorId: string, params: SearchParams): Promise<PageOf<FileRow>> {
  return withTenant(member.organizerId, (tenant) => listFiles(tenant, exhibitorId, pageOf(params)));
}

export function loadFile(member: MemberSession, exhibitorId: string, id: string): Promise<FileContent> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getFile(tenant, exhibitorId, id)));
}
