import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { shortMoney } from "@/lib/format/money";
import { summed } from "@/lib/portfolio/flow/ladder";
import type { FlowLink } from "@/lib/portfolio/flow/types";
import type { StageCount } from "@/lib/portfolio/types";

/** The page in two or three sentences, every figure of them computed. */
export async function Lead({ stages, flow, days, currency }: { stages: readonly StageCount[]; flow: readonly FlowLink[]; days: number; currency: string }) {
  const [t, locale] = await Promise.all([getTranslations("overview.lead"), getLocale()]);
  const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  const of = (stage: StageCount["stage"]) => stages.find((each) => each.stage === stage) ?? { exhibitors: 0, revenue: 0 };
  const revenue = stages.reduce((sum, stage) => sum + stage.revenue, 0);
  const whole = shortMoney(revenue, currency, locale);
  const leaving = of("dissolution");
  const unknown = of("not_enough_evidence").exhibitors;
  const [up, down] = [summed(flow, "closer").exhibitors, summed(flow, "further").exhibitors];
  const sentences = [
    up + down > 0 ? t.rich("moved", { ...bold, days, up, down }) : t.rich("still", { ...bold, days }),
    leaving.revenue > 0 ? t.rich("leaving", { ...bold, part: shortMoney(leaving.revenue, currency, locale), whole, n: leaving.exhibitors }) : revenue > 0 && t("whole", { whole }),
    unknown > 0 && t("unknown", { n: unknown }),
  ];
  return (
    <p className="lead mt-3.5">
      {sentences.map((sentence, index) => (
        <span key={index}>
          {index > 0 && locale !== "zh" && " "}
          {sentence}
        </span>
      ))}
    </p>
  );
}
