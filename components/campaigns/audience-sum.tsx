import { useTranslations } from "next-intl";

import { type AudienceCount, NOT_ASKED } from "@/lib/campaigns/audience/types";

const BY_HAND = ["wechat", "wecom", "sms"] as const;

/** An audience in sentences: how many are asked, how, in which language, and how many not, and why. */
export function AudienceSum({ count }: { count: AudienceCount }) {
  const t = useTranslations("campaigns.audience");
  const left = NOT_ASKED.filter((reason) => count.notAsked[reason] > 0);
  const byHand = BY_HAND.filter((reach) => count.byReach[reach] > 0);
  return (
    <div className="grid gap-1">
      <p className="lead">{t("sum", { asked: count.asked, exhibitors: count.exhibitors })}</p>
      {count.asked > 0 && (
        <p className="s13 ink2">
          {[t("byMail", { count: count.byReach.email }), ...byHand.map((reach) => t(`byHand.${reach}`, { count: count.byReach[reach] })), t("inEnglish", { count: count.byLanguage.en }), t("inChinese", { count: count.byLanguage.zh })].join(" · ")}
        </p>
      )}
      {count.unreached > 0 && <p className="s13 ink2">{t("unreached", { count: count.unreached })}</p>}
      {left.length > 0 && <p className="s13 ink2">{t("without", { reasons: left.map((reason) => t(`notAskedCount.${reason}`, { count: count.notAsked[reason] })).join(t("comma")) })}</p>}
    </div>
  );
}
