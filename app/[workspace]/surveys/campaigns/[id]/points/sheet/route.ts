import { getTranslations } from "next-intl/server";

import { loadSheet } from "@/lib/campaigns/points/loaders";
import { codeSheet } from "@/lib/pdf/code-sheet";
import { requireRight } from "@/lib/rights/require-right";

/** All open codes of a campaign on paper, in both languages on every card. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  const { workspace, id } = await params;
  const { campaign, points } = await loadSheet(await requireRight(workspace, "read", "campaigns"), id);
  const t = await getTranslations("points.sheet");
  const [en, zh] = await Promise.all([getTranslations({ locale: "en", namespace: "points.sheet" }), getTranslations({ locale: "zh", namespace: "points.sheet" })]);
  const cards = points.map(({ kind, hall, stand, exhibitor, address }) => ({
    place: kind === "edition" ? t("show") : kind === "hall" ? t("hall", { hall: hall ?? "" }) : hall === null ? t("stand", { stand: stand ?? "" }) : t("hallStand", { hall, stand: stand ?? "" }),
    of: exhibitor?.name ?? null,
    address,
  }));
  const pdf = await codeSheet({ title: campaign.editionLabel, lines: [en("ask"), zh("ask")], cards: cards.length === 0 ? [] : cards });
  return new Response(new Uint8Array(pdf), { headers: { "Content-Type": "application/pdf", "Content-Disposition": 'attachment; filename="survey-codes.pdf"', "Cache-Control": "private, no-store" } });
}
