import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChartFigure } from "@/components/charts/chart-figure";
import { QuadrantMap } from "@/components/charts/quadrant-map";
import { MeasureLink } from "@/components/measurement/measure-link";
import { companyName } from "@/lib/format/company-name";
import { figure } from "@/lib/format/money";
import { isFew, shareText } from "@/lib/format/share";
import type { LoyaltyMap } from "@/lib/retention/types";
import type { MemberSession } from "@/lib/tenant/require-member";

const NAMED = 4;

/** Whether they come because they like it: attitude against behaviour, as a map, and as a list where a map is too small to read. */
export async function LoyaltyFigure({ member, loyalty }: { member: MemberSession; loyalty: LoyaltyMap }) {
  const [t, common, locale] = await Promise.all([getTranslations("retention.loyalty"), getTranslations("common"), getLocale()]);
  const types = loyalty.types.filter(({ share, leaning }) => share.k + leaning > 0);
  const names = (type: (typeof types)[number]["type"]) => loyalty.points.filter((point) => point.type === type).slice(0, NAMED);
  const comma = locale === "zh" ? "，" : ", ";
  if (loyalty.placed === 0) {
    return (
      <>
        <header>
          <h2>{t("titleNone")}</h2>
        </header>
        <p className="ink2">{t("none")}</p>
      </>
    );
  }
  const list = types.map(({ type, share }) => t("item", { type: t(`types.${type}`), n: share.k })).join(comma);
  return (
    <>
      <header>
        <h2>{loyalty.spurious && !isFew(loyalty.spurious) && 2 * loyalty.spurious.n >= loyalty.placed ? t("title", { share: Math.round(loyalty.spurious.share), n: loyalty.spurious.n }) : t("titleUnsure", { n: loyalty.placed - (loyalty.spurious?.n ?? 0), placed: loyalty.placed })}</h2>
      </header>
      <ChartFigure
        name="loyalty-map"
        label={t("label", { n: loyalty.placed, list })}
        definition={<MeasureLink workspace={member.workspace} construct="loyaltyType" />}
        caption={t("note", { placed: loyalty.placed, lookedAt: loyalty.lookedAt, cut: loyalty.lookedAt < loyalty.all ? "yes" : "no", all: loyalty.all })}
        chart={
          <>
            <div className="max-md:hidden">
              <QuadrantMap
                data={loyalty.points.map(({ exhibitorId, behaviour, attitude, type }) => ({ key: exhibitorId, x: behaviour, y: attitude, hollow: type === "borderline" }))}
                lines={{ x: loyalty.lines.behaviour, y: loyalty.lines.attitude }}
                fields={[t("types.latent"), t("types.true"), t("types.none"), t("types.spurious")]}
                across={t("across")}
                up={t("up")}
              />
            </div>
            <ul className="rows md:hidden">
              {types.map(({ type, share }) => (
                <li key={type}>
                  <span className="pair">
                    <b>{t(`types.${type}`)}</b>
                    <span>{shareText(share, locale, common)}</span>
                  </span>
                  <span className="s13 ink2">{names(type).map((point) => companyName(point, locale).name).join(comma)}</span>
                </li>
              ))}
            </ul>
          </>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("type")}</th>
                <th className="num">{t("n")}</th>
                <th className="num">{t("share")}</th>
                <th className="num">{t("leaning")}</th>
                <th className="num">{t("revenue", { currency: member.currency })}</th>
                <th>{t("names")}</th>
              </tr>
            </thead>
            <tbody>
              {types.map(({ type, share, revenue, leaning }) => (
                <tr key={type}>
                  <td>{t(`types.${type}`)}</td>
                  <td className="num">{share.k}</td>
                  <td className="num">{shareText(share, locale, common)}</td>
                  <td className="num">{type === "borderline" ? "–" : leaning}</td>
                  <td className="num">{figure(revenue, locale)}</td>
                  <td>
                    {names(type).map((point, index) => (
                      <span key={point.exhibitorId}>
                        {index > 0 && comma}
                        <Link className="plain" href={`/${member.workspace}/exhibitors/${point.exhibitorId}`}>
                          {companyName(point, locale).name}
                        </Link>
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
