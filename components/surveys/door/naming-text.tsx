import type { Locale } from "@/lib/i18n/locales";
import type { AskedSurvey } from "@/lib/responses/types";
import { doorWords, nameInSentence } from "./words";

interface Props {
  readonly asked: AskedSurvey;
  readonly locale: Locale;
  /** What was chosen on a page that comes back. */
  readonly naming: string | null;
  /** The page came back because nothing was chosen. */
  readonly missing: boolean;
}

/** Whether answers carry a name: which it is, or the choice, made before the first question. */
export function NamingText({ asked, locale, naming, missing }: Props) {
  const t = doorWords(locale);
  const organizer = nameInSentence(locale, asked.organizerName);
  if (asked.whom.kind === "point") {
    const { exhibitor } = asked.whom;
    const named = asked.naming === "named" && exhibitor !== null;
    return (
      <div className="named">
        <h3>{t(named ? "start.pointNamedTitle" : "start.anonymousTitle")}</h3>
        <p>{named ? t("start.pointNamed", { organizer, exhibitor: nameInSentence(locale, exhibitor) }).trim() : t("start.pointAnonymous", { organizer }).trim()}</p>
      </div>
    );
  }
  if (asked.naming !== "choice" || asked.begun) {
    const named = asked.naming !== "anonymous";
    return (
      <>
        <div className="named">
          <h3>{t(named ? "start.namedTitle" : "start.anonymousTitle")}</h3>
          <p>{t(named ? (asked.begun && asked.naming === "choice" ? "start.begun" : "start.named") : "start.anonymous", { organizer }).trim()}</p>
        </div>
        <p className="quiet small scripted">{t(named ? "start.saved" : "start.kept")}</p>
      </>
    );
  }
  return (
    <fieldset id="naming" className="naming" aria-describedby={missing ? "naming-once naming-error" : "naming-once"} data-invalid={missing ? "" : undefined} data-naming="">
      <legend>{t("start.choose")}</legend>
      <p id="naming-once" className="quiet small">
        {t("start.chooseOnce")}
      </p>
      <p id="naming-error" className="problem" hidden={!missing}>
        {t("problems.unchosen")}
      </p>
      {(["named", "anonymous"] as const).map((value) => (
        <label key={value} className="named">
          <input type="radio" name="naming" value={value} defaultChecked={naming === value} aria-describedby={`naming-${value}`} />
          <span>
            <strong>{t(value === "named" ? "start.withName" : "start.withoutName")}</strong>
            <span id={`naming-${value}`}>{t(value === "named" ? "start.withNameText" : "start.anonymous", { organizer }).trim()}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
