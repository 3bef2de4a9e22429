import { z } from "zod";

import { loadExhibitorNames } from "@/lib/exhibitors/loaders";
import { requireMember } from "@/lib/tenant/require-member";

const wish = z.string().trim().min(1).max(200);

/** The exhibitors whose name has the typed text in it, for pickers: only the member's own organizer is asked. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const member = await requireMember((await params).workspace);
  const text = wish.safeParse(new URL(request.url).searchParams.get("q"));
  const exhibitors = text.success ? await loadExhibitorNames(member, text.data) : [];
  return Response.json({ exhibitors }, { headers: { "Cache-Control": "private, no-store" } });
}
