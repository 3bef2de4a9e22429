import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";

import type { SearchParams } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listReportEditions } from "./data";
import { getReport } from "./report";
import { reportSelection } from "./schema";
import type { EditionReport, ReportEdition } from "./types";

/** As many editions as sixty years of three shows have. */
const EDITIONS = 200;

export const loadReportEditions = cache((member: MemberSession): Promise<ReportEdition[]> => withTenant(member.organizerId, (tenant) => listReportEditions(tenant, null, EDITIONS)));

/** The report of an edition, for the selection in the address; an id that is none, unknown or another organizer's ends on the page for "nothing here". */
export function loadReport(member: MemberSession, editionId: string, params: SearchParams): Promise<EditionReport> {
  const selection = reportSelection(params);
  return readOnce(member, editionId, selection === "all", selection === "all" ? null : selection.segment);
}

/** Once a request, for page and title: what tells two readings apart is passed plainly. */
const readOnce = cache(async (member: MemberSession, editionId: string, everybody: boolean, segment: string | null): Promise<EditionReport> => {
  if (!z.uuid().safeParse(editionId).success) notFound();
  return (await withTenant(member.organizerId, (tenant) => getReport(tenant, editionId, everybody ? "all" : { segment }))) ?? notFound();
});
