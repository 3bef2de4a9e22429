import { getTranslations } from "next-intl/server";

import { loadProblemRows } from "@/lib/imports/loaders";
import { filePlace } from "@/lib/imports/schema";
import { requireRight } from "@/lib/rights/require-right";

/** The rows that need somebody, with what is wrong with each, as a file to mend. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "imports");
  const t = await getTranslations("imports");
  const csv = await loadProblemRows(member, id, filePlace.parse(new URL(request.url).searchParams.get("file")), {
    row: t("problemFile.row"),
    problem: t("problemFile.problem"),
    of: ({ column, code, value, other }) => `${column === null ? "" : `${column}: `}${t(`problems.${code}`, { value, other: other ?? 0 })}`,
  });
  return new Response(csv, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="rows.csv"', "Cache-Control": "private, no-store" } });
}
