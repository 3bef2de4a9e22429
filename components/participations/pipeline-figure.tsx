import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChartFigure } from "@/components/charts/chart-figure";
import { SplitBars } from "@/components/charts/split-bars";
import { exactMoney, figure, shortMoney } from "@/lib/format/money";
import type { ShownStep } from "@/lib/participations/pipeline/schema";
import type { Pipeline } from "@/lib/participations/pipeline/types";

interface Props {
  readonly currency: string;
  readonly pipeline: Pipeline;
  readonly href: (step: ShownStep) => string;
}

/** How many exhibitors stand at which step, with their space and money: everybody once. */
export async function PipelineFigure({ currency, pipeline: { steps, unconverted }, href }: Props) {
  const [t, locale, format] = await Promise.all([getTranslations("participations"), getLocale(), getFormatter()]);
  const total = steps.reduce((sum, { exhibitors }) => sum + exhibitors, 0);
  const list = steps
    .filter(({ exhibitors }) => exhibitors > 0)
    .map(({ step, exhibitors }) => t("pipeline.item", { step: t(`steps.${step}`), n: exhibitors }))
    .join(locale === "zh" ? "，" : ", ");
  const area = (text: string) => t("pipeline.area", { area: format.number(Number(text), { maximumFractionDigits: 0 }) });
  return (
    <ChartFigure
      name="pipeline"
      label={t("pipeline.alt", { list })}
      caption={
        <>
          {t("pipeline.note", { n: total })}
          {unconverted.map((one) => (
            <span key={one.currency} className="block watch">
              {t("pipeline.unconverted", { n: one.contracts, amount: exactMoney(one.amount, one.currency, locale), undated: one.undated })}
            </span>
          ))}
        </>
      }
      chart={
        <SplitBars
          bars={steps.map(({ step, exhibitors, area: space, amount }) => ({
            label: t(`steps.${step}`),
            text: figure(exhibitors, locale),
            note: [Number(space) > 0 && area(space), Number(amount) > 0 && shortMoney(Number(amount), currency, locale)].filter((part) => part !== false).join(" · "),
            parts: [{ value: exhibitors, fill: step === "cancelled" || step === "declined" || step === "no_show" ? "var(--chart-mute)" : "var(--ink-2)" }],
          }))}
        />
      }
      table={
        <table>
          <thead>
            <tr>
              <th>{t("columns.step")}</th>
              <th className="num">{t("pipeline.exhibitors")}</th>
              <th className="num">{t("columns.area")}</th>
              <th className="num">{t("columns.amount", { currency })}</th>
              <th className="num">{t("pipeline.withoutAmount")}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((sum) => (
              <tr key={sum.step}>
                <td>
                  <Link href={href(sum.step)}>{t(`steps.${sum.step}`)}</Link>
                </td>
                <td className="num">{figure(sum.exhibitors, locale)}</td>
                <td className="num">{format.number(Number(sum.area))}</td>
                <td className="num">{format.number(Number(sum.amount), { minimumFractionDigits: 2 })}</td>
                <td className="num">{figure(sum.withoutAmount, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
