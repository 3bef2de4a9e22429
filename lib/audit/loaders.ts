import "server-only";

import { getLocale, getTranslations } from "next-intl/server";

import { listMembers } from "@/lib/members/data";
import type { MemberName } from "@/lib/members/types";
import { type SearchParams, single } from "@/lib/format/address";
import { csvText } from "@/lib/format/csv";
import { timeText } from "@/lib/format/time-text";
import { workbook } from "@/lib/exports/xlsx";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listAudit } from "./data";
import { noteInAudit } from "./note-read";
import { auditWording } from "./wording";
import { auditCursor, type AuditFilter, auditFilter } from "./schema";
import type { AuditCursor, AuditLine, AuditNoun } from "./types";

const LINES = 50;
/** A file that somebody still reads; who needs more narrows the days. */
export const MOST_LINES = 20_000;

const COLUMNS = ["at", "who", "did", "what", "of", "changes", "from"] as const;

/** Notes that a page with personal data was opened. */
export function noteOpened(member: MemberSession, noun: AuditNoun, record: string): Promise<void> {
  return noteInAudit(member, { action: "read", noun, record });
}

/** A page of the audit as its address narrows it, with the members to narrow it to. */
export function loadAudit(member: MemberSession, address: SearchParams): Promise<{ lines: AuditLine[]; next: AuditCursor | null; filter: AuditFilter; members: MemberName[] }> {
  const filter = auditFilter(address);
  return withTenant(member.organizerId, async (tenant) => {
    const [page, members] = await Promise.all([listAudit(tenant, filter, member.timeZone, auditCursor(single(address, "before")), LINES), listMembers(tenant)]);
    return { ...page, filter, members };
  });
}

/** The audit of an address as a file, newest first. */
export async function loadAuditFile(member: MemberSession, address: SearchParams, format: "csv" | "xlsx"): Promise<{ type: string; name: string; body: Uint8Array<ArrayBuffer> }> {
  const [t, { told, label, word }, locale] = await Promise.all([getTranslations("audit"), auditWording(), getLocale()]);
  const { lines } = await withTenant(member.organizerId, (tenant) => listAudit(tenant, auditFilter(address), member.timeZone, null, MOST_LINES));
  const header = COLUMNS.map((column) => t(`columns.${column}`));
  const rows = lines.map((line) => {
    const { at, memberName, action, noun, subject, address: place, agent } = line;
    return [
      timeText(at, locale, member.timeZone), memberName, t(`actions.${action}`), t(`nouns.${noun}`), subject ?? "",
      told(line).map(({ column, before, after }) => `${label(column)}: ${word(column, before, after)} → ${word(column, after, before)}`).join("; "), [place, agent].filter((part) => part !== null).join(" · "),
    ];
  });
  if (format === "csv") return { type: "text/csv; charset=utf-8", name: "audit.csv", body: new TextEncoder().encode(csvText([header, ...rows])) };
  return { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name: "audit.xlsx", body: new Uint8Array(await workbook(header, rows, t("title"))) };
}
