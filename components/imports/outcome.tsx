import { useTranslations } from "next-intl";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { undoImportAction } from "@/lib/imports/actions";
import { type ImportDetail, NO_COUNTS, type Summary, type Undone } from "@/lib/imports/types";
import { ChangeList } from "./change-list";
import { CountList, useCountList } from "./count-list";
import { ProblemFiles } from "./problem-files";
import { ProblemList } from "./problem-list";
import { UndoTerm } from "./undo-term";

/** What an import made and changed, what it left out, and the way back. */
export function Outcome({ workspace, row, summary, mayAct }: { workspace: string; row: ImportDetail; summary: Summary; mayAct: boolean }) {
  const t = useTranslations("imports");
  return (
    <>
      <section className="part">
        <h2>{t("imported.title", { count: row.createdRows })}</h2>
        <dl className="facts">
          <CountList label={t("preview.creates")} counts={summary.created} none={t("preview.nothing")} />
          <CountList label={t("preview.updates")} counts={{ ...NO_COUNTS, ...summary.updated }} none={t("preview.nothing")} />
        </dl>
        {row.kind === "exhibitors" && <p className="ink2 mt-3">{summary.created.evidence > 0 ? t("preview.evidence", { count: summary.created.evidence }) : t("imported.history")}</p>}
        {row.kind === "answers" && <p className="ink2 mt-3">{summary.created.evidence > 0 ? t("preview.evidence", { count: summary.created.evidence }) : t("preview.noEvidence")}</p>}
        <p className="mt-3">
          <Link href={`/${workspace}/exhibitors`}>{t("imported.toExhibitors")}</Link>
        </p>
      </section>
      {summary.leftOut > 0 && (
        <section className="part">
          <header>
            <h2>{t("imported.leftOut", { count: summary.leftOut })}</h2>
            {row.leftOutKept && <ProblemFiles path={`/${workspace}/imports/${row.id}`} files={row.files} problems={summary.problems} />}
          </header>
          <ProblemList summary={summary} files={row.files} shown={10} />
        </section>
      )}
      <ChangeList title={t("preview.changed")} summary={summary} files={row.files} shown={10} />
      {mayAct && (
        <section className="part">
          {row.mayUndo && <p className="ink2 mb-3 max-w-[66ch]">{t("imported.undoHint")}</p>}
          {row.mayUndo && (
            <ActionForm quiet action={undoImportAction.bind(null, workspace)} submit={t("imported.undo")}>
              <HiddenField name="id" value={row.id} />
            </ActionForm>
          )}
          <UndoTerm row={row} />
        </section>
      )}
    </>
  );
}

/** What an undo took back, and what it had to leave. */
export function UndoneOutcome({ undone }: { undone: Undone }) {
  const t = useTranslations("imports");
  const removed = useCountList()(undone.removed);
  const lines = [
    removed !== "" && t("undone.removed", { list: removed }),
    undone.restored > 0 && t("undone.restored", { count: undone.restored }),
    undone.archived > 0 && t("undone.archived", { count: undone.archived }),
    undone.kept > 0 && t("undone.kept", { count: undone.kept, names: `${undone.keptNames.slice(0, 5).join(t("listSeparator"))}${undone.kept > 5 ? " …" : ""}` }),
    undone.changedSince > 0 && t("undone.changedSince", { count: undone.changedSince }),
  ].filter((line) => line !== false);
  return (
    <section className="part">
      <h2 className="mb-2">{t("undone.title")}</h2>
      <ul className="grid gap-1">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
