import { useTranslations } from "next-intl";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { discardImportAction, runImportAction } from "@/lib/imports/actions";
import { usedColumns } from "@/lib/imports/schema";
import { BLOCKING, type FileHead, type ImportDetail, NO_COUNTS, type Summary } from "@/lib/imports/types";
import { ChangeList } from "./change-list";
import { CountList } from "./count-list";
import { CreateList } from "./create-list";
import { FirstRows } from "./first-rows";
import { MatchedList } from "./matched-list";
import { Notices } from "./notices";
import { fileTitle } from "./place-text";
import { ProblemFiles } from "./problem-files";
import { ProblemList } from "./problem-list";

interface Props {
  readonly workspace: string;
  readonly row: ImportDetail;
  readonly summary: Summary;
  /** The first rows of each file. */
  readonly heads: readonly FileHead[];
  readonly mayAct: boolean;
}

/** What the file would do, before anything is written. */
export function Preview({ workspace, row, summary, heads, mayAct }: Props) {
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
              {row.files.map((file, i) => (
                <Link key={i} className={blocked ? "btn main" : "btn"} href={i === 0 ? `${path}/columns` : `${path}/columns?file=${i}`}>
                  {row.files.length === 1 ? t("preview.editColumns") : t("preview.columnsOf", { file: fileTitle(file) })}
                </Link>
              ))}
            </div>
          )}
        </div>
        <Notices notices={summary.notices} mapping={row.mapping} files={row.files} />
        {!blocked && (
          <>
            <dl className="facts">
              <CountList label={t("preview.creates")} counts={summary.created} none={t("preview.nothing")} />
              <CountList label={t("preview.updates")} counts={{ ...NO_COUNTS, ...summary.updated }} none={t("preview.nothing")} />
              <MatchedList matched={summary.matched} />
            </dl>
            {summary.unchanged > 0 && <p className="ink2 mt-2">{t("preview.unchanged", { count: summary.unchanged })}</p>}
            {row.kind === "exhibitors" && summary.created.evidence > 0 && <p className="ink2 mt-2">{t("preview.evidence", { count: summary.created.evidence })}</p>}
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
            <ProblemFiles path={path} files={row.files} problems={summary.problems} />
          </header>
          <p className="ink2 mb-2">{t("preview.leaveOut")}</p>
          <ProblemList summary={summary} files={row.files} />
        </section>
      )}
      <ChangeList title={t("preview.changes")} summary={summary} files={row.files} />
      <CreateList summary={summary} files={row.files} />
      {heads.map((head, i) => {
        const file = row.files[i];
        return file && <FirstRows key={i} head={head} used={usedColumns(file.mapping)} title={row.files.length === 1 ? null : fileTitle(file)} />;
      })}
    </>
  );
}
