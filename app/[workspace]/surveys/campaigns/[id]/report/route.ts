import { getLocale, getTranslations } from "next-intl/server";

import { loadCampaign } from "@/lib/campaigns/loaders";
import { campaignDocument } from "@/lib/exports/document";
import { searchParamsOf } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { editionLabel } from "@/lib/format/edition-label";
import { loadCampaignHead, loadResults } from "@/lib/results/loaders";
import { loadWatch } from "@/lib/results/watch/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** The report of a campaign for a board, in the reader's language; none before the results are opened. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; id: string }> }): Promise<Response> {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "export", "results");
  const address = searchParamsOf(request.url);
  const [campaign, head, results, { watch }, t, r, locale] = await Promise.all([loadCampaign(member, id), loadCampaignHead(member, id), loadResults(member, id, address), loadWatch(member, id, {}), getTranslations("exports"), getTranslations("results"), getLocale()]);
  if (results === null) return new Response(t("notOpened"), { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" } });
  const compared = results.comparedWith;
  const pdf = await campaignDocument({
    campaign: head, results, watch, edition: campaign.editionLabel, comparedWith: compared ? (compared.kind === "campaign" ? r("page.campaignOf", { title: compared.title, edition: editionLabel(compared.edition, locale) }) : editionLabel(compared.edition, locale)) : null,
    organizer: member.organizerName, isDemo: member.isDemo, day: today(member.timeZone), locale, t, r,
  });
  return new Response(new Uint8Array(pdf), { headers: { "Content-Type": "application/pdf", "Content-Disposition": 'attachment; filename="campaign-report.pdf"', "Cache-Control": "private, no-store" } });
}
