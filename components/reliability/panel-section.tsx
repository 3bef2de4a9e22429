import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { editionLabel } from "@/lib/format/edition-label";
import { STRATA } from "@/lib/reliability/schema";
import { SIZES } from "@/lib/reliability/sizes";
import type { PanelEdition, PanelView } from "@/lib/reliability/types";

interface Props {
  readonly workspace: string;
  readonly panel: PanelView | null;
  readonly editions: readonly PanelEdition[];
  /** The form version that is looked at above, kept in the address. */
  readonly form: string | null;
}

/** Who of those who took part answered, and what difference the silent ones could make. */
export async function PanelSection({ workspace, panel: view, editions, form }: Props) {
  const [t, locale] = await Promise.all([getTranslations("reliability"), getLocale()]);
  const title = ({ name, showName, showNameZh }: PanelEdition) => editionLabel({ name, show: { name: showName, nameZh: showNameZh } }, locale);
  if (!view) {
    return (
      <section className="part">
        <h2>{t("panel.title")}</h2>
        <p className="ink2">{t("panel.empty")}</p>
      </section>
    );
  }
  const { panel, edition, by } = view;
  const whole = (value: number) => String(Math.round(value));
  const share = ({ share: value, low, high }: { share: number; low: number; high: number }) => t("panel.share", { share: whole(value), low: whole(low), high: whole(high) });
  const rows = panel
    ? [
        { key: "all", label: <b>{t("panel.all")}</b>, rate: panel.rate, answered: view.answered, invited: view.takingPart },
        ...panel.segments.flatMap(({ segment, rate, answered, invited }) => (rate.value ? [{ key: segment, label: nameOf(segment), rate: rate.value, answered, invited }] : [])),
      ]
    : [];
  const text = (row: (typeof rows)[number]) => t("panel.text", { share: whole(row.rate.share), low: whole(row.rate.low), high: whole(row.rate.high), answered: row.answered, invited: row.invited });
  const rebooking = panel?.rebooking;
  const [booked, others] = [rebooking?.respondents.value, rebooking?.others.value];
  const differ = booked && others && (booked.low > others.high || others.low > booked.high);
  return (
    <section className="part">
      <header>
        <h2>{panel ? t("panel.titleFound", { edition: title(edition), rate: whole(panel.rate.share) }) : t("panel.title")}</h2>
      </header>
      <FilterForm path={`/${workspace}/reliability`} filtered={false}>
        {form !== null && <input type="hidden" name="form" value={form} />}
        <FilterSelect name="edition" label={t("panel.edition")} value={edition.id} any="–" options={editions.map((each) => ({ value: each.id, label: title(each) }))} />
        <FilterSelect name="by" label={t("panel.by")} value={by} any="–" options={STRATA.map((each) => ({ value: each, label: t(`panel.strata.${each}`) }))} />
      </FilterForm>
      {panel ? (
        <>
          <p className="lead mb-3">
            {t.rich("panel.mean", { b: bold, mean: whole(panel.mean), weighted: whole(panel.postStratified.value), low: whole(panel.postStratified.low), high: whole(panel.postStratified.high), worst: whole(panel.worstCase.low), best: whole(panel.worstCase.high) })}{" "}
            {booked && others ? t("panel.rebooking", { respondents: share(booked), others: share(others) }) : t("panel.rebookingOpen")}
            {differ && ` ${t("panel.rebookingDiffers")}`}
          </p>
          <ChartFigure
            name="who-answered"
            label={rows.map((row) => t("panel.alt", { name: row.key === "all" ? t("panel.all") : nameOf(row.key), text: text(row) })).join(" ")}
            caption={`${t("panel.note")}${panel.postStratified.strata.some((joined) => joined.length > 1) ? ` ${t("panel.joined")}` : ""}`}
            definition={<MeasureLink workspace={workspace} construct="minimumRespondents" />}
            chart={<IntervalRows from={0} to={100} ticks={[0, 25, 50, 75, 100].map((at) => ({ at, text: `${at} %` }))} rows={rows.map((row) => ({ key: row.key, label: row.label, mark: { value: row.rate.share, low: row.rate.low, high: row.rate.high }, text: text(row) }))} />}
            table={
              <table>
                <thead>
                  <tr>
                    <th>{t("panel.group")}</th>
                    <th className="num">{t("panel.tookPart")}</th>
                    <th className="num">{t("panel.answered")}</th>
                    <th className="num">{t("panel.rate")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.key}>
                      <td>{row.key === "all" ? t("panel.all") : nameOf(row.key)}</td>
                      <td className="num">{row.invited}</td>
                      <td className="num">{row.answered}</td>
                      <td className="num">{share(row.rate)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            }
          />
        </>
      ) : (
        <p className="ink2">
          {t("panel.few")} n {view.answered} / {view.takingPart}
        </p>
      )}
    </section>
  );

  function nameOf(stratum: string): string {
    const [small, medium, large] = SIZES;
    if (stratum === "–") return t("panel.names.unknown");
    if (by === "size" && (stratum === "small" || stratum === "medium" || stratum === "large" || stratum === "huge")) return t(`panel.names.${stratum}`, { small, medium, large });
    return by === "first" && (stratum === "first" || stratum === "again") ? t(`panel.names.${stratum}`) : stratum;
  }
}

function bold(chunks: ReactNode): ReactNode {
  return <b>{chunks}</b>;
}
