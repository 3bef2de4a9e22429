import { getTranslations } from "next-intl/server";

import { MeasureLink } from "@/components/measurement/measure-link";
import type { LoyaltyView } from "@/lib/relationships/loyalty/types";

/** What kind of loyalty this is and how one meets, each with what makes it unsure. */
export async function LoyaltyPanel({ workspace, view }: { workspace: string; view: LoyaltyView }) {
  const t = await getTranslations("relationships");
  const { loyalty, taken, eligible, level, contacts, meetings } = view;
  return (
    <>
      <h3>{t("loyalty.title")}</h3>
      {loyalty ? (
        <p className="s13 mt-1">
          <b>{loyalty.type === "borderline" ? t("loyalty.types.borderline", { nearest: t(`loyalty.types.${loyalty.nearest}`) }) : t(`loyalty.types.${loyalty.type}`)}.</b>{" "}
          <span className="ink2">
            {t("loyalty.because", { value: Math.round(loyalty.attitude.value), low: Math.round(loyalty.attitude.low), high: Math.round(loyalty.attitude.high), taken, eligible })}{" "}
            {loyalty.borderlineIn.length > 0 && t("loyalty.near", { lines: loyalty.borderlineIn.map((line) => t(`loyalty.lines.${line}`)).join(t("score.listSeparator")) })} {t("loyalty.reduced")}
          </span>
        </p>
      ) : (
        <p className="s13 ink2 mt-1">{t("loyalty.unknown", { why: eligible === 0 ? t("loyalty.whyEditions") : t("loyalty.whyAttitude") })}</p>
      )}
      <p>
        <MeasureLink workspace={workspace} construct="loyaltyType" />
      </p>
      <h3 className="mt-4">{t("level.title")}</h3>
      <p className="s13 mt-1">
        <b>{t(`level.names.${level}`)}.</b>{" "}
        <span className="ink2">
          {t("level.because", { contacts, meetings })} {t("level.unsure", { contacts })}
        </span>
      </p>
    </>
  );
}
