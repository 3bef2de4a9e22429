import { getLocale, getTranslations } from "next-intl/server";

import { dayText } from "@/lib/format/day-text";
import type { Override } from "@/lib/relationships/overrides/types";
import type { FormState } from "@/lib/tenant/form-state";
import { StageChip } from "./stage-chip";
import { TakeBackForm } from "./stage-form";

interface Props {
  readonly overrides: readonly Override[];
  /** Null for whoever may not take one back. */
  readonly takeBack: ((state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>) | null;
}

/** The stages that were ever set by hand, by whom, why and until when, beside what the rules say. */
export async function OverrideList({ overrides, takeBack }: Props) {
  const [t, names, locale] = await Promise.all([getTranslations("relationships.byHand"), getTranslations("relationships.stages"), getLocale()]);
  if (overrides.length === 0) return <p className="ink2">{t("none")}</p>;
  return (
    <ul className="rows">
      {overrides.map((each) => (
        <li key={each.id}>
          <p className="flex flex-wrap items-center gap-x-3">
            <StageChip stage={each.stage} />
            <span className="s13 ink2">
              {locale === "zh" ? (each.showNameZh ?? each.showName) : each.showName} · {t("rules", { stage: names(each.ruleStage) })}
            </span>
            {each.inForce && <span className="flag calm">{t("inForce")}</span>}
          </p>
          <p>{each.why}</p>
          <p className="s12 ink3">
            {t("who", { who: each.who, set: dayText(each.setOn, locale), until: dayText(each.untilOn, locale) })}
            {each.takenBackOn && each.takenBackBy && ` · ${t("takenBack", { who: each.takenBackBy, day: dayText(each.takenBackOn, locale) })}`}
          </p>
          {each.inForce && takeBack && <TakeBackForm action={takeBack} id={each.id} submit={t("takeBack")} />}
        </li>
      ))}
    </ul>
  );
}
