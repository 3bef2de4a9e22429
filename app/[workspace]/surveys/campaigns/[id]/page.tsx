import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AudienceSum } from "@/components/campaigns/audience-sum";
import { CampaignFacts } from "@/components/campaigns/campaign-facts";
import { Lifecycle } from "@/components/campaigns/lifecycle";
import { RoundTable } from "@/components/campaigns/round-table";
import { Words } from "@/components/ui/words";
import { loadAudienceCount, loadCampaign, loadInvited, loadRounds, loadSending } from "@/lib/campaigns/loaders";
import { startInNumbers, waitingIn } from "@/lib/campaigns/types";
import { timeText } from "@/lib/format/time-text";
import { requestLocale } from "@/lib/i18n/request";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const campaign = await loadCampaign(await requireRight(workspace, "read", "campaigns"), id);
  return { title: (await getTranslations("campaigns.one"))("title", { title: campaign.title }) };
}

/** What a campaign is, where it stands, and what can be done next. */
export default async function CampaignPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "campaigns");
  const campaign = await loadCampaign(member, id);
  const ahead = campaign.status === "draft" || campaign.status === "scheduled";
  const [count, rounds, invited, sending, locale] = await Promise.all([loadAudienceCount(member, campaign), loadRounds(member, id), loadInvited(member, id), loadSending(member), requestLocale()]);
  const t = await getTranslations("campaigns");
  const now = new Date();
  return (
    <>
      {ahead ? (
        <section className="part">
          <AudienceSum count={count} />
        </section>
      ) : (
        <p className="lead mt-5">{t("one.invited", invited)}</p>
      )}
      <CampaignFacts campaign={campaign} timeZone={member.timeZone} />
      {rounds.length > 0 && (
        <section className="part">
          <h2>{t("letters.title")}</h2>
          <RoundTable path={`/${workspace}/surveys/campaigns/${id}/letters`} rounds={rounds} timeZone={member.timeZone} />
        </section>
      )}
      {may(member, "manage", "campaigns") && (
        <Words of={["campaigns"]}>
          <Lifecycle
            workspace={workspace}
            campaign={campaign}
            ahead={{ ...startInNumbers(count, campaign.reminders.length, sending.settings.ratePerMinute), openLinks: invited.open, waitingLetters: waitingIn(rounds), answered: invited.answered }}
            opens={campaign.opensAt > now ? t("atTime", { time: timeText(campaign.opensAt, locale, member.timeZone), zone: member.timeZone }) : null}
            over={campaign.closesAt <= now}
            canSend={sending.canSend}
          />
        </Words>
      )}
    </>
  );
}
