import { useLocale } from "next-intl";

import { dayText } from "@/lib/format/day-text";
import type { OwnFact } from "@/lib/fields/types";
import { exactMoney, plainFigure } from "@/lib/format/money";

/** What is known of a record in the organizer's own fields. */
export function OwnFacts({ facts, currency }: { facts: readonly OwnFact[]; currency: string }) {
  if (facts.length === 0) return null;
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 s13">
      {facts.map((fact) => (
        <div key={fact.id} className="contents">
          <dt className="ink2 max-w-[160px] break-words">{fact.label}</dt>
          <dd className="break-words">
            <Value fact={fact} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The same in one line, for a table's row. */
export function OwnLine({ facts, currency }: { facts: readonly OwnFact[]; currency: string }) {
  if (facts.length === 0) return null;
  return (
    <>
      {facts.map((fact, index) => (
        <span key={fact.id}>
          {index > 0 && " · "}
          {fact.label}: <Value fact={fact} currency={currency} />
        </span>
      ))}
    </>
  );
}

function Value({ fact: { kind, values }, currency }: { fact: OwnFact; currency: string }) {
  const locale = useLocale();
  const [value = ""] = values;
  if (kind === "link")
    return (
      <a href={value} rel="noreferrer" className="break-all">
        {value.replace(/^https?:\/\//i, "")}
      </a>
    );
  if (kind === "day") return <>{dayText(new Date(`${value}T00:00:00Z`), locale)}</>;
  if (kind === "number") return <span className="tabular-nums">{plainFigure(value, locale)}</span>;
  if (kind === "money") return <span className="tabular-nums">{exactMoney(value, currency, locale)}</span>;
  return <>{values.join(locale === "zh" ? "、" : ", ")}</>;
}
