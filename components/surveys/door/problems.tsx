import type { ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { doorWords } from "./words";

/** Why the form as a whole was not taken. */
export type Refusal = "required" | "too_long" | "unchosen";

interface Props {
  readonly locale: Locale;
  readonly problems: Readonly<Record<string, ErrorCode>>;
  readonly refused: Refusal | null;
}

/** Why nothing was sent, with a way to the first question concerned. */
export function Problems({ locale, problems, refused }: Props) {
  const t = doorWords(locale);
  const first = Object.keys(problems)[0];
  if (first === undefined && refused === null) return null;
  if (refused === "unchosen") {
    return (
      <p className="problems" role="alert" tabIndex={-1}>
        <a href="#naming">{t("problems.unchosen")}</a>
      </p>
    );
  }
  const text = refused === "required" ? t("problems.empty") : refused === "too_long" ? t("problems.tooLarge") : t("problems.title", { count: Object.keys(problems).length });
  return (
    <p className="problems" role="alert" tabIndex={-1}>
      {first === undefined ? text : <a href={`#q-${first}`}>{text}</a>}
    </p>
  );
}
