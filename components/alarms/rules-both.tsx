import { useTranslations } from "next-intl";
import Link from "next/link";

import { RULE_ORDER } from "@/lib/alarms/families";
import type { Disagreement } from "@/lib/alarms/rules/both";
import { LIMIT_NAMES } from "@/lib/alarms/schema";

const NUMBERS = ["spaceCutPercent", "dueAtRisk", "dueWatch", "dueNone", "heldOutPercent"] as const;

interface Props {
  readonly rows: readonly Disagreement[];
  /** Who has put which version in force meanwhile, and since when. */
  readonly meanwhile: string;
  /** Both put together, as a proposal upon theirs. */
  readonly together: string;
}

/** Two people changed the rules: both versions side by side, and the way to have both. */
export function RulesBoth({ rows, meanwhile, together }: Props) {
  const t = useTranslations("alarms.rules.both");
  const common = useTranslations("common.conflict");
  const label = useRuleLabel();
  const value = (name: string, text: string | null) => (name.startsWith("on.") ? t(text === null ? "off" : "on") : (text ?? "–"));
  return (
    <section className="part max-w-[820px]" id="both">
      <h2>{t("title")}</h2>
      <p role="alert" className="watch mt-2 max-w-[66ch]">
        {meanwhile} {t(rows.length === 0 ? "same" : "text")}
      </p>
      {rows.length > 0 && (
        <div className="scroll mt-3">
          <table>
            <thead>
              <tr>
                <th>{common("field")}</th>
                <th>{common("mine")}</th>
                <th>{common("theirs")}</th>
                <th>{common("who")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, mine, theirs, changed }) => (
                <tr key={name}>
                  <th scope="row" className="font-medium">
                    {label(name)}
                  </th>
                  <td>{value(name, mine)}</td>
                  <td>{value(name, theirs)}</td>
                  <td>{common(`changed.${changed}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="mt-4">
        <Link className="btn main" href={together}>
          {t("together")}
        </Link>
      </p>
    </section>
  );
}

function useRuleLabel(): (name: string) => string {
  const t = useTranslations("alarms");
  return (name) => {
    const limit = LIMIT_NAMES.find((one) => one === name);
    if (limit) return t(`rules.limits.${limit}`);
    const number = NUMBERS.find((one) => one === name);
    if (number) return t(`rules.${number}`);
    const rule = RULE_ORDER.find((key) => `on.${key}` === name);
    return rule ? t(`names.${rule}`) : name;
  };
}
