import { getLocale, getTranslations } from "next-intl/server";

import { noteInAudit } from "@/lib/audit/note-read";
import { searchParamsOf } from "@/lib/format/address";
import { reportFile } from "@/lib/reports/file";
import { loadReport } from "@/lib/reports/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** Every figure of the report as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; editionId: string }> }): Promise<Response> {
  const { workspace, editionId } = await params;
  const member = await requireRight(workspace, "export", "reports");
  const report = await loadReport(member, editionId, searchParamsOf(request.url));
  const [t, constructs, locale] = await Promise.all([getTranslations("reports"), getTranslations("relationships.constructs"), getLocale()]);
  const csv = reportFile(report, { t, construct: (key) => constructs(key), locale });
  await noteInAudit(member, { action: "export", noun: "reports", record: null, of: "csv" });
  return new Response(csv, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="edition-report.csv"', "Cache-Control": "private, no-store" } });
}
