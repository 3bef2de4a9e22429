import type { Locale } from "@/lib/i18n/locales";
import { type Question, rangeOf } from "@/lib/surveys/schema";
import { fieldName, type FieldProps } from "./field";
import { doorWords } from "./words";

/** A row of numbered buttons, one for each point of the scale: radio buttons underneath, so that arrow keys and screen readers work. */
export function ScaleField({ question, locale, given }: Pick<FieldProps, "question" | "locale" | "given">) {
  const range = rangeOf(question.scale);
  if (!range) return null;
  const t = doorWords(locale);
  const labels = endLabels(question, locale);
  const values = Array.from({ length: range.max - range.min + 1 }, (_, index) => range.min + index);
  return (
    <>
      <div className={`points ${widthOf(values.length)}`}>
        {values.map((value) => {
          const label = labels.get(value);
          return (
            <label key={value}>
              <input type="radio" name={fieldName(question)} value={value} defaultChecked={given === String(value)} aria-label={label === undefined ? undefined : t("option", { value, label })} />
              <span>{value}</span>
            </label>
          );
        })}
      </div>
      {labels.size > 0 && (
        <div className="ends" aria-hidden="true">
          {[...labels].map(([value, label]) => (
            <span key={value}>{t("option", { value, label })}</span>
          ))}
        </div>
      )}
    </>
  );
}

/** Up to seven points stand in one row on every phone; longer scales take two rows there, in reading order. */
function widthOf(points: number): string {
  return points <= 7 ? `n${points}` : points <= 11 ? "long" : "free";
}

function endLabels({ scale }: Question, locale: Locale): ReadonlyMap<number, string> {
  if (scale.kind === "agree7") {
    const t = doorWords(locale);
    return new Map([
      [1, t("agree.low")],
      [4, t("agree.middle")],
      [7, t("agree.high")],
    ]);
  }
  if (scale.kind !== "scale") return new Map();
  const ends: [number, string | undefined][] = [
    [scale.min, scale.low?.[locale]],
    [scale.max, scale.high?.[locale]],
  ];
  return new Map(ends.flatMap(([value, label]): [number, string][] => (label === undefined ? [] : [[value, label]])));
}
