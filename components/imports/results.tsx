import { useFormatter, useLocale, useTranslations } from "next-intl";

import { MeasureLine } from "@/components/measurement/measure-line";
import { MeasureLink } from "@/components/measurement/measure-link";
import { STANDS_FOR } from "@/lib/imports/schema";
import type { ConstructResult } from "@/lib/imports/types";

/** What the answers of an import say: one line a construct, its questions beneath. No figure without its n. */
export function Results({ workspace, results }: { workspace: string; results: readonly ConstructResult[] }) {
  const t = useTranslations("imports.results");
  return (
    <section className="part">
      <h2 className="mb-2">{t("title")}</h2>
      <table className="fold">
        <thead>
          <tr>
            <th>{t("construct")}</th>
            <th className="num">{t("n")}</th>
            <th className="num">{t("missing")}</th>
            <th className="num">
              <MeasureLink workspace={workspace} construct="pomp">
                {t("mean")}
              </MeasureLink>
            </th>
            <th className="num">{t("raw")}</th>
            <th className="num">
              <MeasureLink workspace={workspace} construct="alpha">
                {t("alpha")}
              </MeasureLink>
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <ConstructRow key={result.name} workspace={workspace} result={result} />
          ))}
        </tbody>
      </table>
      <p className="s12 ink3 mt-3 max-w-[76ch]">{t("note")}</p>
      <MeasureLine
        workspace={workspace}
        className="md:hidden"
        of={[
          { construct: "pomp", name: t("mean") },
          { construct: "alpha", name: t("alpha") },
          { construct: "itemRest", name: t("itemRest") },
        ]}
      />
      <div className="mt-5 grid gap-2">
        {results
          .filter(({ items }) => items.length > 1)
          .map((result) => (
            <Items key={result.name} workspace={workspace} result={result} />
          ))}
      </div>
    </section>
  );
}

function useFigures() {
  const format = useFormatter();
  return {
    digits: (value: number | null, places: number) => (value === null ? "–" : format.number(value, { minimumFractionDigits: places, maximumFractionDigits: places })),
  };
}

function ConstructRow({ workspace, result }: { workspace: string; result: ConstructResult }) {
  const t = useTranslations("imports.results");
  const names = useTranslations("imports.standsFor");
  const { digits } = useFigures();
  const standsFor = STANDS_FOR.find((known) => known === result.standsFor);
  const { reliability } = result;
  return (
    <tr>
      <td>
        <span className="who">
          <bdi>{result.name}</bdi>
        </span>
        {standsFor && <span className="sub">
            <MeasureLink workspace={workspace} construct={standsFor}>
              {t("standsFor", { construct: names(standsFor) })}
            </MeasureLink>
          </span>}
      </td>
      <td data-h={t("n")} className="num">
        {digits(result.n, 0)}
      </td>
      <td data-h={t("missing")} className="num ink2">
        {digits(result.missing, 0)}
      </td>
      <td data-h={t("mean")} className="num">
        {result.mean === null && result.n > 0 ? <span className="ink3 whitespace-normal">{t("few", { n: result.n })}</span> : <WithInterval value={digits(result.mean, 1)} low={result.meanLow} high={result.meanHigh} places={1} />}
      </td>
      <td data-h={t("raw")} className="num">
        <span>
          {digits(result.rawMean, 2)}
          {result.scale && result.rawMean !== null && <span className="sub">{t("of", result.scale)}</span>}
        </span>
      </td>
      <td data-h={t("alpha")} className="num">
        {reliability === null ? (
          <span className="ink3">{t("single")}</span>
        ) : reliability.alpha === null ? (
          <span className="ink3">{reliability.band === "none" ? t("fewForAlpha") : "–"}</span>
        ) : (
          <span>
            <WithInterval value={digits(reliability.alpha, 2)} low={reliability.low} high={reliability.high} places={2} />
            {reliability.spearmanBrown !== null && <span className="sub">{t("spearmanBrown", { value: digits(reliability.spearmanBrown, 2) })}</span>}
            {reliability.band === "indicative" && <span className="sub">{t("indicative")}</span>}
          </span>
        )}
      </td>
    </tr>
  );
}

/** A figure with its 95 % interval beneath. */
function WithInterval({ value, low, high, places }: { value: string; low: number | null; high: number | null; places: number }) {
  const { digits } = useFigures();
  return (
    <span>
      {value}
      {low !== null && high !== null && <span className="sub">{`${digits(low, places)}–${digits(high, places)}`}</span>}
    </span>
  );
}

function Items({ workspace, result }: { workspace: string; result: ConstructResult }) {
  const t = useTranslations("imports.results");
  const locale = useLocale();
  const { digits } = useFigures();
  return (
    <details>
      <summary className="cursor-pointer">
        <bdi>{result.name}</bdi> <span className="ink3">· {t("items")}</span>
      </summary>
      <table className="fold mt-2 mb-4">
        <thead>
          <tr>
            <th>{t("question")}</th>
            <th className="num">{t("n")}</th>
            <th className="num">{t("missing")}</th>
            <th className="num">{t("raw")}</th>
            <th className="num">
              <MeasureLink workspace={workspace} construct="itemRest">
                {t("itemRest")}
              </MeasureLink>
            </th>
            <th className="num">{t("without")}</th>
          </tr>
        </thead>
        <tbody>
          {result.items.map((item) => (
            <tr key={item.id}>
              <td>
                <bdi>{item.wording[locale]}</bdi>
                <span className="sub">
                  {item.id}
                  {item.reverse && ` · ${t("reversed")}`}
                </span>
              </td>
              <td data-h={t("n")} className="num">
                {digits(item.n, 0)}
              </td>
              <td data-h={t("missing")} className="num ink2">
                {digits(item.missing, 0)}
              </td>
              <td data-h={t("raw")} className="num">
                {digits(item.mean, 2)}
              </td>
              <td data-h={t("itemRest")} className="num">
                {digits(item.itemRest, 2)}
              </td>
              <td data-h={t("without")} className="num">
                {digits(item.alphaIfDeleted, 2)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
