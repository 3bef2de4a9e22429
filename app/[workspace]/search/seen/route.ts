import { z } from "zod";

import { requireRight } from "@/lib/rights/require-right";
import { noteSeen } from "@/lib/search/recent/note-seen";

const seen = z.object({ exhibitor: z.uuid() });

/** Notes which exhibitor the member has just looked at. Sent by the page once it is seen: a page that is only fetched ahead was not. */
export async function POST(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const member = await requireRight((await params).workspace, "edit", "desk");
  const parsed = seen.safeParse(await request.json().catch(() => null));
  if (parsed.success) await noteSeen(member, parsed.data.exhibitor);
  return new Response(null, { status: 204 });
}
