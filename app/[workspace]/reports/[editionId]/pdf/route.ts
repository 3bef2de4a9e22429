import { getLocale, getTranslations } from "next-intl/server";

import { noteInAudit } from "@/lib/audit/note-read";
import { searchParamsOf } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { reportDocument } from "@/lib/reports/document";
import { loadReport } from "@/lib/reports/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** The report for a board, in the reader's language. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; editionId: string }> }): Promise<Response> {
  const { workspace, editionId } = await params;
  const member = await requireRight(workspace, "export", "reports");
  const report = await loadReport(member, editionId, searchParamsOf(request.url));
  const [t, constructs, locale] = await Promise.all([getTranslations("reports"), getTranslations("relationships.constructs"), getLocale()]);
  const pdf = await reportDocument(report, { t, construct: (key) => constructs(key), locale, organizer: member.organizerName, isDemo: member.isDemo, day: today(member.timeZone) });
  await noteInAudit(member, { action: "export", noun: "reports", record: null, of: "pdf" });
  return new Response(new Uint8Array(pdf), { headers: { "Content-Type": "application/pdf", "Content-Disposition": 'attachment; filename="edition-report.pdf"', "Cache-Control": "private, no-store" } });
}
