import { getLocale, getTranslations } from "next-intl/server";

import { adviceWords } from "@/lib/alarms/advice-words";
import type { AdviceLine } from "@/lib/alarms/advice/types";
import { ALARM_FAMILIES } from "@/lib/alarms/families";
import { isScoreKey, storedStage } from "@/lib/relationships/stored";

const AT_ONCE = 3;
const TYPES = ["true", "latent", "captive", "habit", "spurious", "none"] as const;

/** What to do next, the most pressing first: each with its reason, what it should move, what would show it, and the effect as far as it can be computed. */
export async function AdviceList({ advice }: { advice: readonly AdviceLine[] }) {
  const [t, words, locale] = await Promise.all([getTranslations("alarms.advice"), getTranslations("relationships"), getLocale()]);
  const [families, separator] = [await getTranslations("alarms.families"), words("score.listSeparator")];
  if (advice.length === 0) return <p className="s13 ink2">{t("none")}</p>;
  const rest = advice.slice(AT_ONCE);
  return (
    <>
      <ol className="rows s13">{advice.slice(0, AT_ONCE).map(line)}</ol>
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="cursor-pointer text-accent s13">{t("more", { n: rest.length })}</summary>
          <ol className="rows s13">{rest.map(line)}</ol>
        </details>
      )}
    </>
  );

  function line({ id, reason, moves, urgency, source, effects }: AdviceLine) {
    const { action, sign } = adviceWords(id, locale);
    const list = effects.map(({ key, now, then }) => t("effectItem", { construct: words(`inSentence.${key}`), now: Math.round(now.value), then: Math.round(then.value), reach: Math.round((then.high - then.low) / 2) })).join(separator);
    return (
      <li key={id}>
        <b>{action}</b> {urgency === 1 && <span className="flag watch">{t("urgency.1")}</span>}
        <span className="ink2 block">{t(`reasons.${reason.messageKey}`, valuesOf(reason.values))}</span>
        <details className="s12 ink3">
          <summary className="cursor-pointer">
            {moves.length > 0 ? t("moves", { constructs: moves.map((key) => words(`inSentence.${key}`)).join(separator) }) : t("movesNone")}
          </summary>
          <span className="block">{t("sign", { sign })}</span>
          <span className="block">{list === "" ? t("effectUnknown") : t("effect", { list })}</span>
          <span className="block">{t("source", { source })}</span>
        </details>
      </li>
    );
  }

  /** Codes become names, shares whole percents, lists their length. */
  function valuesOf(values: AdviceLine["reason"]["values"]): Record<string, string | number> {
    const said: Record<string, string | number> = { ...values };
    if (isScoreKey(values.construct)) said.construct = words(`constructs.${values.construct}`);
    if (typeof values.value === "number") said.value = Math.round(values.value);
    if (typeof values.probability === "number") said.percent = Math.min(99, Math.round(100 * values.probability));
    if (typeof values.constructs === "string") said.n = values.constructs.split(", ").length;
    const stage = storedStage.safeParse(values.stage);
    if (stage.success) said.stage = words(`stages.${stage.data}`);
    const family = ALARM_FAMILIES.find((name) => name === values.family);
    if (family) said.family = families(family);
    const type = TYPES.find((name) => name === values.type);
    if (type) said.type = words(`loyalty.types.${type}`);
    return said;
  }
}
