import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { ImportanceMap, type MapPoint } from "@/components/charts/importance-map";
import { MeasureLink } from "@/components/measurement/measure-link";
import { fieldOf, MAP_FIELDS } from "@/lib/results/map-fields";
import type { EditionReport, Figure, MapRow } from "@/lib/reports/types";
import { figureWords, fixed } from "@/lib/reports/words";
import { FigureCell } from "./figure-cell";

/** Importance against performance: where effort is missing, and what is undecided. On a phone the map is a list. */
export async function MapSection({ workspace, report }: { workspace: string; report: Pick<EditionReport, "map"> }) {
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  const { map } = report;
  const stop = locale === "zh" ? "、" : ", ";
  const marks = new Map((map?.rows ?? []).map(({ attribute }, index) => [attribute, String(index + 1)]));
  const name = (row: MapRow) => row.wording[locale].replace(/\s*[(（].*$/, "");
  const inField = (field: (typeof MAP_FIELDS)[number]) => (map?.rows ?? []).filter((row) => row.quadrant !== null && fieldOf(row) === field);
  const first = inField("concentrate_here");
  return (
    <section className="part">
      <header>
        <h2>{first.length > 0 ? t("map.titleFound", { list: first.map(name).join(stop) }) : t("map.title")}</h2>
      </header>
      {!map ? (
        <p className="ink2">{t("missing.attributes")}</p>
      ) : (
        <ChartFigure
          name="importance-performance"
          label={MAP_FIELDS.filter((field) => inField(field).length > 0).map((field) => t("map.alt", { field: t(`map.fields.${field}`), list: inField(field).map(name).join(stop) })).join(" ")}
          caption={t("map.note", { importance: fixed(map.crosshair.importance, 1), performance: fixed(map.crosshair.performance, 1), n: map.rows.length })}
          definition={<MeasureLink workspace={workspace} construct="importancePerformance" />}
          chart={
            <div className="cols">
              <div className="c8 not-phone">
                <ImportanceMap
                  points={map.rows.flatMap((row): MapPoint[] => {
                    const { importance, performance } = row;
                    if (importance.value === null || performance.value === null) return [];
                    const field = t(`map.fields.${fieldOf(row)}`);
                    return [{
                      mark: marks.get(row.attribute) ?? "", importance: importance.value, performance: performance.value, up: reach(importance), across: reach(performance), undecided: fieldOf(row) === "undecided",
                      text: t("map.tooltip", { attribute: name(row), importance: figureWords(importance, t, 1), performance: figureWords(performance, t, 1), field }),
                    }];
                  })}
                  lines={map.crosshair}
                  from={{ performance: startOf(map.rows.map(({ performance }) => performance)), importance: startOf(map.rows.map(({ importance }) => importance)) }}
                  axes={{ performance: t("map.performance"), importance: t("map.importance") }}
                  fields={[t("map.fields.concentrate_here"), t("map.fields.keep_it_up"), t("map.fields.low_priority"), t("map.fields.possible_overkill")]}
                />
              </div>
              <div className="c4 max-xl:mt-4">
                {MAP_FIELDS.filter((field) => inField(field).length > 0).map((field) => (
                  <div key={field} className="mb-3">
                    <h3 className={field === "undecided" ? "ink3" : ""}>{t(`map.fields.${field}`)}</h3>
                    <ul className={field === "undecided" ? "s13 ink3" : "s13"}>
                      {inField(field).map((row) => (
                        <li key={row.attribute}>
                          <b className="inline-block w-6 not-phone">{marks.get(row.attribute)}</b>
                          {name(row)}
                        </li>
                      ))}
                    </ul>
                  </div>
                ))}
              </div>
            </div>
          }
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("map.attribute")}</th>
                  <th className="num">{t("map.importanceHead")}</th>
                  <th className="num">{t("map.performanceHead")}</th>
                  <th>{t("map.field")}</th>
                </tr>
              </thead>
              <tbody>
                {map.rows.map((row) => (
                  <tr key={row.attribute}>
                    <td>{row.wording[locale]}</td>
                    <FigureCell figure={row.importance} t={t} digits={1} />
                    <FigureCell figure={row.performance} t={t} digits={1} />
                    <td className={fieldOf(row) === "undecided" ? "ink3" : ""}>{row.quadrant ? t(`map.fields.${fieldOf(row)}`) : "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </section>
  );
}

function reach(figure: Figure): readonly [number, number] {
  return figure.value === null ? [0, 0] : [figure.value - figure.low, figure.high - figure.value];
}

/** The scale may be cut from below, in whole points, where no interval reaches. */
function startOf(figures: readonly Figure[]): number {
  return Math.max(1, Math.floor(Math.min(7, ...figures.flatMap((figure) => (figure.value === null ? [] : figure.low))) - 0.2));
}
