import { useTranslations } from "next-intl";

import { ChartFigure } from "@/components/charts/chart-figure";
import { PathDiagram } from "@/components/charts/path-diagram";
import { MeasureLink } from "@/components/measurement/measure-link";
import { type Effect, isDecided, type Solution } from "@/lib/drivers/schema";
import { SEED_NAMES } from "@/lib/drivers/types";
import { coefficient, ends } from "./figures";
import { BENDS, CANVAS, PLACES } from "./layout";

/** The paths of one estimator as a picture, on a phone as a list, and as a table. */
export function PathFigure({ workspace, solution, label, caption }: { workspace: string; solution: Solution; label: string; caption: string }) {
  const t = useTranslations("drivers");
  const names = useTranslations("drivers.constructs");
  const { paths, rSquared } = solution;
  const present = SEED_NAMES.filter((key) => paths.some(({ from, to }) => from === key || to === key));
  const range = (effect: Effect) => {
    const found = ends(effect, 2);
    return found ? t("range", found) : t("noInterval");
  };
  const name = (key: Effect["from"]) => names(key);
  return (
    <ChartFigure
      name="drivers"
      label={label}
      caption={caption}
      definition={<MeasureLink workspace={workspace} construct="pathModel" />}
      chart={
        <>
          <div className="scroll max-md:hidden">
            <PathDiagram
              width={CANVAS.width}
              height={CANVAS.height}
              nodes={present.map((key) => {
                const [x = 0, y = 0] = PLACES[key] ?? [];
                const explained = rSquared[key];
                return { key, name: names(key), note: explained === undefined ? null : t("explained", { share: coefficient(explained) }), x, y };
              })}
              arrows={paths.map((path) => ({
                from: path.from,
                to: path.to,
                value: path.estimate,
                decided: isDecided(path),
                text: coefficient(path.estimate),
                note: range(path),
                ...(BENDS[`${path.from} ${path.to}`] ?? { bend: 0, at: 0.5 }),
              }))}
            />
          </div>
          <ul className="rows md:hidden">
            {paths
              .toSorted((a, b) => Number(isDecided(b)) - Number(isDecided(a)) || Math.abs(b.estimate) - Math.abs(a.estimate))
              .map((path) => (
                <li key={`${path.from} ${path.to}`} className={isDecided(path) ? undefined : "ink3"}>
                  <span className="pair">
                    <span>{t("arrow", { from: name(path.from), to: name(path.to) })}</span>
                    <b className="nowrap">{coefficient(path.estimate)}</b>
                  </span>
                  <span className="s12 ink3">
                    {range(path)}
                    {!isDecided(path) && ` · ${t("verdicts.not_decided")}`}
                  </span>
                </li>
              ))}
          </ul>
        </>
      }
      table={
        <table>
          <thead>
            <tr>
              <th>{t("table.from")}</th>
              <th>{t("table.to")}</th>
              <th className="num">{t("table.coefficient")}</th>
              <th className="num">{t("table.interval")}</th>
              <th>{t("table.verdict")}</th>
              <th className="num">{t("table.explained")}</th>
            </tr>
          </thead>
          <tbody>
            {paths.map((path) => {
              const explained = rSquared[path.to];
              return (
                <tr key={`${path.from} ${path.to}`}>
                  <td>{name(path.from)}</td>
                  <td>{name(path.to)}</td>
                  <td className="num">{coefficient(path.estimate)}</td>
                  <td className="num">{range(path)}</td>
                  <td>{t(isDecided(path) ? "decided" : "verdicts.not_decided")}</td>
                  <td className="num">{explained === undefined ? "" : coefficient(explained)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      }
    />
  );
}
