import { useFormatter, useTranslations } from "next-intl";

import type { ChannelFigures } from "@/lib/relationships/measurement/types";
import { BasisText } from "./basis-text";

/** A channel that speaks of this many constructs or more speaks of all of them. */
const ALL = 12;

/** How each kind of evidence counts: its coding, what is normal for it and how noisy it is. */
export function ChannelTable({ channels, reads = true }: { channels: readonly ChannelFigures[]; reads?: boolean }) {
  const t = useTranslations("glossary.evidence");
  const constructs = useTranslations("relationships.constructs");
  const format = useFormatter();
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("channel")}</th>
          {reads && <th>{t("reads")}</th>}
          <th className="num">{t("normal")}</th>
          <th className="num">{t("spread")}</th>
          <th className="num">{t("rho")}</th>
          <th className="num">{t("noise")}</th>
          <th className="md:!pl-6">{t("basis")}</th>
        </tr>
      </thead>
      <tbody>
        {channels.map(({ channel, title, coding, constructs: spokenOf, normal, noise }) => (
          <tr key={channel}>
            <td>
              <b>{title}</b>
              <span className="sub">{coding}</span>
            </td>
            {reads && (
              <td data-h={t("reads")} className="ink2">
                {spokenOf.length >= ALL ? t("all") : spokenOf.map((construct) => constructs(construct)).join(", ")}
              </td>
            )}
            <td data-h={t("normal")} className="num">
              {normal ? Math.round(normal.m) : <span className="ink3">{t("asked")}</span>}
            </td>
            <td data-h={t("spread")} className="num">
              {normal ? Math.round(normal.s) : "–"}
            </td>
            <td data-h={t("rho")} className="num">
              {normal ? format.number(normal.rho, { minimumFractionDigits: 1 }) : "–"}
            </td>
            <td data-h={t("noise")} className="num">
              {Math.round(Math.sqrt(noise))}
            </td>
            <td data-h={t("basis")} className="ink2 md:!pl-6">
              {normal ? <BasisText own={normal.own} exhibitors={normal.exhibitors} /> : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
