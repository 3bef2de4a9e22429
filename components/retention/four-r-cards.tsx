import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { MeasureLink } from "@/components/measurement/measure-link";
import { signed } from "@/lib/format/signed";
import type { FourR } from "@/lib/retention/types";
import { shareText } from "@/lib/format/share";

/** Retention, relationship, referral, recovery: each a figure with interval and n, or what is missing for it. */
export async function FourRCards({ workspace, fourR }: { workspace: string; fourR: FourR }) {
  const [t, constructs, common, locale] = await Promise.all([getTranslations("retention.fourR"), getTranslations("relationships.constructs"), getTranslations("common"), getLocale()]);
  const { retention, relationship, referral, recovery } = fourR;
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      <dl className="four">
        <Card name={t("retention")} figure={retention && shareText(retention, locale, common)} note={retention ? t("retentionNote") : t("retentionMissing")} />
        <Card
          name={t("relationship")}
          figure={relationship[0] ? `${constructs(relationship[0].construct)} ${Math.round(relationship[0].mean)} ± ${Math.max(1, Math.round(relationship[0].reach))}, n ${relationship[0].n}` : null}
          note={
            relationship.length > 0 ? (
              <>
                {relationship.slice(1).map(({ construct, mean, reach, n }) => (
                  <span key={construct} className="block">
                    <MeasureLink workspace={workspace} construct={construct}>
                      {constructs(construct)}
                    </MeasureLink>{" "}
                    {Math.round(mean)} ± {Math.max(1, Math.round(reach))}, n {n}
                  </span>
                ))}
                {t("relationshipNote")}
              </>
            ) : (
              t("relationshipMissing")
            )
          }
        />
        <Card
          name={t("referral")}
          figure={referral && t("nps", { score: signed(referral.score), low: signed(referral.low), high: signed(referral.high), n: referral.n })}
          note={referral ? t("referralNote") : t("referralMissing", { n: fourR.referralAnswers })}
        />
        <Card name={t("recovery")} figure={recovery && shareText(recovery, locale, common)} note={recovery ? t("recoveryNote") : t("recoveryMissing")} />
      </dl>
    </>
  );
}

function Card({ name, figure, note }: { name: string; figure: string | null; note: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {figure && <b>{figure}</b>}
        <span className="sub">{note}</span>
      </dd>
    </div>
  );
}
