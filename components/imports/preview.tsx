import { useTranslations } from "next-intl";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { discardImportAction, runImportAction } from "@/lib/imports/actions";
import { BLOCKING, type FileHead, type ImportDetail, NO_COUNTS, type Summary } from "@/lib/imports/types";
import { ChangeList } from "./change-list";
import { CountList } from "./count-list";
import { FirstRows } from "./first-rows";
import { Notices } from "./notices";
import { ProblemList } from "./problem-list";

interface Props {
  readonly workspace: string;
  readonly row: ImportDetail;
  readonly summary: Summary;
  readonly head: FileHead;
  readonly used: ReadonlySet<string>;
  readonly mayAct: boolean;
}

/** What the file would do, before anything is written. */
export function Preview({ workspace, row, summary, head, used, mayAct }: Props) {
  const t = useTranslations("imports");
  const path = `/${workspace}/imports/${row.id}`;
  const blocked = summary.notices.some(({ code }) => BLOCKING.has(code));
  const nothingNew = summary.ready > 0 && summary.unchanged === summary.ready;
  const heading = blocked ? t("preview.blocked") : nothingNew && summary.leftOut === 0 ? t("preview.allKnown") : summary.leftOut === 0 ? t("preview.allReady", { total: summary.rows }) : summary.ready === 0 ? t("preview.noneReady") : t("preview.someReady", { left: summary.leftOut, total: summary.rows });
  return (
    <>
      <section className="part">
        <div className="top">
          <div>
            <h2>{heading}</h2>
            <p className="ink2">{t("preview.nothingYet")}</p>
          </div>
          {mayAct && (
            <div className="acts">
              <Link className={blocked ? "btn main" : "btn"} href={`${path}/columns`}>
                {t("preview.editColumns")}
              </Link>
            </div>
          )}
        </div>
        <Notices notices={summary.notices} mapping={row.mapping} />
        {!blocked && (
          <>
            <dl className="facts">
              <CountList label={t("preview.creates")} counts={summary.created} none={t("preview.nothing")} />
              <CountList label={t("preview.updates")} counts={{ ...NO_COUNTS, ...summary.updated }} none={t("preview.nothing")} />
            </dl>
            {summary.unchanged > 0 && <p className="ink2 mt-2">{t("preview.unchanged", { count: summary.unchanged })}</p>}
            {row.kind === "answers" && summary.ready > 0 && !nothingNew && <p className="ink2 mt-2">{summary.created.evidence > 0 ? t("preview.evidence", { count: summary.created.evidence }) : t("preview.noEvidence")}</p>}
          </>
        )}
        {mayAct && (
          <div className="mt-5 flex flex-wrap gap-3">
            {!blocked && summary.ready > 0 && !nothingNew && (
              <ActionForm action={runImportAction.bind(null, workspace)} submit={summary.leftOut === 0 ? t("preview.run", { ready: summary.ready }) : t("preview.runRest", { ready: summary.ready, left: summary.leftOut })}>
                <HiddenField name="id" value={row.id} />
              </ActionForm>
            )}
            <ActionForm quiet action={discardImportAction.bind(null, workspace)} submit={t("preview.discard")}>
              <HiddenField name="id" value={row.id} />
            </ActionForm>
          </div>
        )}
      </section>
      {summary.problems.length > 0 && (
        <section className="part">
          <header>
            <h2>{t("preview.problems")}</h2>
            <a href={`${path}/problems`} download>
              {t("preview.problemRows")}
            </a>
          </header>
          <p className="ink2 mb-2">{t("preview.leaveOut")}</p>
          <ProblemList summary={summary} />
        </section>
      )}
      <ChangeList title={t("preview.changes")} summary={summary} />
      <FirstRows head={head} used={used} />
    </>
  );
}
