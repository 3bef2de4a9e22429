"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { type ComparisonBreak } from "@/lib/surveys/comparison";
import type { DraftProblem } from "@/lib/surveys/publishable";
import { BreakList } from "./break-list";
import { ProblemList } from "./problem-list";

interface Props {
  readonly version: number;
  readonly problems: readonly DraftProblem[];
  /** Null where nothing was published yet. */
  readonly breaks: readonly ComparisonBreak[] | null;
  readonly onPublish: () => void;
}

/** What stands between the draft and its publishing, what publishing would break, and the act, asked once more. */
export function PublishPanel({ version, problems, breaks, onPublish }: Props) {
  const t = useTranslations("forms");
  const [asking, setAsking] = useState(false);
  const ready = problems.length === 0;
  return (
    <section aria-label={t("editor.publish", { version })} className="grid gap-3">
      {breaks !== null && breaks.length > 0 && (
        <div className="s13">
          <p className="watch font-medium">{t("comparison.title", { count: breaks.length, version: version - 1 })}</p>
          <p className="ink2">{t("comparison.text")}</p>
          <BreakList breaks={breaks} />
        </div>
      )}
      {breaks !== null && breaks.length === 0 && <p className="s13 ink2">{t("comparison.none", { version: version - 1 })}</p>}
      {ready ? (
        <p className="s13 ink2">{t("editor.ready")}</p>
      ) : (
        <div className="s13">
          <p className="font-medium">{t("problems.title", { count: problems.length })}</p>
          <ProblemList problems={problems} />
        </div>
      )}
      {asking && ready ? (
        <div className="grid gap-2">
          <p>{t("editor.publishAsk")}</p>
          <p>
            <button type="button" className="btn main" onClick={onPublish}>
              {t(breaks !== null && breaks.length > 0 ? "editor.publishAnyway" : "editor.publishYes")}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            {t("editor.publish", { version })}
          </button>
          {asking && !ready && (
            <span role="alert" className="s13 risk ml-3">
              {t("editor.notYet")}
            </span>
          )}
        </p>
      )}
    </section>
  );
}
