import { useLocale, useTranslations } from "next-intl";

import { minutesFor } from "@/components/surveys/door/minutes";
import { Day } from "@/components/ui/day";
import { timeText } from "@/lib/format/time-text";
import type { VersionRow } from "@/lib/surveys/forms/types";
import { comparisonBreaks } from "@/lib/surveys/comparison";
import { questionsOf } from "@/lib/surveys/schema";
import { BreakList } from "./break-list";

/** Every version, newest first, with what it changed against the one before. */
export function VersionList({ path, versions, timeZone }: { path: string; versions: readonly VersionRow[]; timeZone: string }) {
  const t = useTranslations("forms");
  return (
    <section className="part">
      <h2>{t("one.versions")}</h2>
      <ol className="rows mt-2">
        {versions.map((version, index) => (
          <li key={version.id}>
            <div className="pair flex-wrap">
              <h3 className="font-medium">
                {t("columns.version")} {version.version} {version.publishedAt === null && <span className="flag calm">{t("one.draft")}</span>}
              </h3>
              <a className="s13" href={`${path}/preview/${version.id}`} target="_blank" rel="noreferrer">
                {t("one.preview")}
              </a>
            </div>
            <p className="s13 ink2">
              <Standing version={version} timeZone={timeZone} />
              {" · "}
              {t("editor.estimate", { questions: questionsOf(version.definition).length, minutes: minutesFor(questionsOf(version.definition)) })}
              {version.publishedAt !== null && <> · {t("answersCount", { count: version.answers })}</>}
            </p>
            <Changes version={version} before={versions[index + 1] ?? null} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Standing({ version, timeZone }: { version: VersionRow; timeZone: string }) {
  const t = useTranslations("forms.one");
  const locale = useLocale();
  if (version.publishedAt === null) return <>{t("saved", { by: version.savedBy ?? "none", time: timeText(version.savedAt, locale, timeZone) })}</>;
  return (
    <>
      {t("published")} <Day date={version.publishedAt} />
    </>
  );
}

function Changes({ version, before }: { version: VersionRow; before: VersionRow | null }) {
  const t = useTranslations("forms.one");
  if (before === null) return <p className="s13 ink3">{t("first")}</p>;
  const breaks = comparisonBreaks(before.definition, version.definition);
  if (breaks.length === 0) return <p className="s13 ink3">{t("same")}</p>;
  return (
    <details className="s13 mt-1">
      <summary className="cursor-pointer watch">{t("breaks", { count: breaks.length })}</summary>
      <BreakList breaks={breaks} />
    </details>
  );
}
