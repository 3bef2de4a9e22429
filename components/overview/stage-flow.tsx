import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChartFigure } from "@/components/charts/chart-figure";
import { FlowChart } from "@/components/charts/flow-chart";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { StageChip } from "@/components/relationships/stage-chip";
import { dayText } from "@/lib/format/day-text";
import { figure, moneyFigure, shortMoney } from "@/lib/format/money";
import { direction, FLOW_ORDER, FLOW_SOURCES, stoodIn, summed } from "@/lib/portfolio/flow/ladder";
import type { FlowLink, FlowSource } from "@/lib/portfolio/flow/types";
import type { StageOrUnknown } from "@/lib/relationships/types";

interface Props {
  readonly workspace: string;
  readonly currency: string;
  readonly links: readonly FlowLink[];
  readonly from: Date;
  readonly today: Date;
  /** The address of a stage's own page, with the same filters. */
  readonly href: (stage: StageOrUnknown) => string;
}

const COLOUR: Readonly<Record<FlowSource, string>> = {
  discovery: "var(--stage-1)",
  exploration: "var(--stage-2)",
  expansion: "var(--stage-3)",
  commitment: "var(--stage-4)",
  dissolution: "var(--stage-5)",
  not_enough_evidence: "var(--stage-0)",
  new: "var(--chart-mute)",
};

const HOLLOW: ReadonlySet<FlowSource> = new Set<FlowSource>(["not_enough_evidence", "new"]);

/** The five stages as a flow between two days: who moved from where to where, with their money. */
export async function StageFlow({ workspace, currency, links, from, today, href }: Props) {
  const [t, names, locale] = await Promise.all([getTranslations("overview.flow"), getTranslations("relationships.stages"), getLocale()]);
  const name = (stage: FlowSource) => (stage === "new" ? t("new") : names(stage));
  const day = dayText(from, locale, today.getUTCFullYear());
  const [closer, further] = [summed(links, "closer"), summed(links, "further")];
  const cash = (amount: number) => shortMoney(amount, currency, locale);
  const at = { left: (stage: FlowSource) => stoodIn(links, stage), right: (stage: StageOrUnknown) => links.filter(({ to }) => to === stage).reduce((sum, { exhibitors }) => sum + exhibitors, 0) };
  const sources = FLOW_SOURCES.filter((stage) => at.left(stage) > 0);
  const targets = FLOW_ORDER.filter((stage) => at.right(stage) > 0);
  const sorted = links.toSorted((a, b) => FLOW_SOURCES.indexOf(a.from) - FLOW_SOURCES.indexOf(b.from) || FLOW_ORDER.indexOf(a.to) - FLOW_ORDER.indexOf(b.to));
  const moved = links.filter(({ from: source, to }) => source !== to).toSorted((a, b) => b.exhibitors - a.exhibitors);
  const sentence = (link: FlowLink) => t("band", { from: name(link.from), to: name(link.to), n: link.exhibitors, money: cash(link.revenue) });
  return (
    <>
      <header>
        <h2>
          {closer.exhibitors + further.exhibitors > 0 ? t("title", { day, closer: closer.exhibitors, further: further.exhibitors, lost: cash(further.revenue) }) : t("titleStill", { day })}
          <MeasureMark workspace={workspace} construct="stage" of={t("of")} />
        </h2>
      </header>
      <ChartFigure
        name="stage-flow"
        label={t("alt", { day, list: moved.slice(0, 6).map(sentence).join(locale === "zh" ? "；" : "; ") || t("titleStill", { day }) })}
        caption={t("note", { day, today: dayText(today, locale, today.getUTCFullYear()), n: links.reduce((sum, { exhibitors }) => sum + exhibitors, 0) })}
        chart={
          <>
            <div className="not-phone">
              <p className="pair s12 ink3 mb-1">
                <span>{day}</span>
                <span>{dayText(today, locale, today.getUTCFullYear())}</span>
              </p>
              <FlowChart
                nodes={[
                  ...sources.map((stage) => ({ label: t("node", { stage: name(stage), n: at.left(stage) }), colour: COLOUR[stage], hollow: HOLLOW.has(stage), side: "left" as const })),
                  ...targets.map((stage) => ({ label: t("node", { stage: name(stage), n: at.right(stage) }), colour: COLOUR[stage], hollow: HOLLOW.has(stage), side: "right" as const })),
                ]}
                bands={sorted.map((link) => ({
                  source: sources.findIndex((stage) => stage === link.from),
                  target: sources.length + targets.findIndex((stage) => stage === link.to),
                  value: link.exhibitors,
                  colour: link.from === link.to || HOLLOW.has(link.to) ? null : COLOUR[link.to],
                  text: sentence(link),
                }))}
              />
            </div>
            <ul className="only-phone rows">
              {moved.map((link) => (
                <li key={`${link.from} ${link.to}`} className="pair">
                  <StageChip stage={link.to} from={link.from === "new" ? null : link.from} />
                  <span className="num s13">
                    <b>{figure(link.exhibitors, locale)}</b> <span className="ink3">{cash(link.revenue)}</span>
                  </span>
                </li>
              ))}
              {moved.length === 0 && <li className="ink2">{t("titleStill", { day })}</li>}
            </ul>
          </>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("fromHead", { day })}</th>
                <th>{t("toHead", { day: dayText(today, locale, today.getUTCFullYear()) })}</th>
                <th className="num">{t("exhibitors")}</th>
                <th className="num">{t("revenue", { currency })}</th>
                <th>{t("way")}</th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((link) => (
                <tr key={`${link.from} ${link.to}`}>
                  <td>{name(link.from)}</td>
                  <td>
                    <Link href={href(link.to)}>{name(link.to)}</Link>
                  </td>
                  <td className="num">{figure(link.exhibitors, locale)}</td>
                  <td className="num">{moneyFigure(link.revenue, currency, locale)}</td>
                  <td>{link.from === link.to ? t("stayed") : t(`ways.${direction(link)}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
