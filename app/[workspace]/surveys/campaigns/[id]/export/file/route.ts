import { getLocale, getTranslations } from "next-intl/server";

import { noteInAudit } from "@/lib/audit/note-read";
import { AppError } from "@/lib/errors";
import { loadAnswersFile } from "@/lib/exports/loaders";
import { fileWords } from "@/lib/exports/words";
import { searchParamsOf } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { requireRight } from "@/lib/rights/require-right";

/** The answers of a campaign as a file, in the view and the form of the address. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "export", "results");
  const [t, locale] = await Promise.all([getTranslations("exports"), getLocale()]);
  try {
    const { type, name, body } = await loadAnswersFile(member, id, searchParamsOf(request.url), fileWords(t, locale), today(member.timeZone));
    await noteInAudit(member, { action: "export", noun: "results", of: name });
    return new Response(body, { headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "private, no-store" } });
  } catch (error) {
    if (error instanceof AppError && error.code === "too_many_rows") return new Response(t("tooMany"), { status: 413, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" } });
    throw error;
  }
}
