import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";

import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listReportEditions } from "./data";
import { getReport } from "./report";
import type { Selection } from "./slices";
import type { EditionReport, ReportEdition } from "./types";

/** As many editions as sixty years of three shows have. */
const EDITIONS = 200;

export const loadReportEditions = cache((member: MemberSession): Promise<ReportEdition[]> => withTenant(member.organizerId, (tenant) => listReportEditions(tenant, null, EDITIONS)));

/** The report of an edition; an id that is none, unknown or another organizer's ends on the page for "nothing here". */
export async function loadReport(member: MemberSession, editionId: string, selection: Selection): Promise<EditionReport> {
  if (!z.uuid().safeParse(editionId).success) notFound();
  return (await withTenant(member.organizerId, (tenant) => getReport(tenant, editionId, selection))) ?? notFound();
}
