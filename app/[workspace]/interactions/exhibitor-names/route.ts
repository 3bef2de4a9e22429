import { z } from "zod";

import { loadExhibitorNames } from "@/lib/exhibitors/loaders";
import type { PickedName } from "@/lib/exhibitors/types";
import { requireRight } from "@/lib/rights/require-right";
import { loadGlance } from "@/lib/search/loaders";
import type { Found, FoundItem, FoundKind } from "@/lib/search/types";

const wish = z.string().transform((text) => text.replaceAll("\0", "")).pipe(z.string().trim().min(1).max(200));
const EXHIBITOR = /^\/exhibitors\/([0-9a-f-]{36})/;

/**
 * Whom pickers offer for what is typed: exhibitors whose name has it in it, then those that finding knows by pinyin or in spite of a typing mistake, then
 * people, each with the company. Only the member's own organizer is asked.
 */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const member = await requireRight((await params).workspace, "read", "interactions");
  const text = wish.safeParse(new URL(request.url).searchParams.get("q"));
  const [named, found] = text.success ? await Promise.all([loadExhibitorNames(member, text.data), loadGlance(member, text.data)]) : [[], null];
  const known = new Set(named.map(({ id }) => id));
  const alike = itemsOf(found, "exhibitor").filter(({ id }) => !known.has(id)).map((item): PickedName => ({ id: item.id, name: titleOf(item) }));
  const people = itemsOf(found, "contact").flatMap((item): PickedName[] => {
    const [, id] = EXHIBITOR.exec(item.path) ?? [];
    return id === undefined ? [] : [{ id, contactId: item.id, name: [titleOf(item), item.of].filter(Boolean).join(" · ") }];
  });
  return Response.json({ exhibitors: [...named, ...alike, ...people] }, { headers: { "Cache-Control": "private, no-store" } });
}

function itemsOf(found: Found | null, kind: FoundKind): readonly FoundItem[] {
  return (found?.groups.find((group) => group.kind === kind)?.items ?? []).filter(({ gone }) => !gone);
}

function titleOf({ title }: FoundItem): string {
  return title.map((piece) => piece.text).join("");
}
