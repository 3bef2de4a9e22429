import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ImportFacts } from "@/components/imports/import-facts";
import { Outcome, UndoneOutcome } from "@/components/imports/outcome";
import { fileTitle } from "@/components/imports/place-text";
import { PartlyWritten } from "@/components/imports/partly-written";
import { Preview } from "@/components/imports/preview";
import { Progress } from "@/components/ui/progress";
import { Results } from "@/components/imports/results";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { HiddenField } from "@/components/ui/fields";
import { ERROR_CODES } from "@/lib/errors";
import { stopImportAction } from "@/lib/imports/actions";
import { loadFileHead, loadImport, loadImportResults } from "@/lib/imports/loaders";
import type { ImportDetail } from "@/lib/imports/types";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

const FIRST_ROWS = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadImport(await requireRight(workspace, "read", "imports"), id)).fileName };
}

export default async function ImportPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "imports");
  const row = await loadImport(member, id);
  const { state, summary } = row;
  const [heads, results] = await Promise.all([state === "previewed" ? Promise.all(row.files.map((_, file) => loadFileHead(member, id, FIRST_ROWS, file))) : [], state === "imported" && row.kind === "answers" ? loadImportResults(member, id) : []]);
  const t = await getTranslations("imports");
  const errors = await getTranslations("errors");
  const failure = ERROR_CODES.find((code) => code === row.failure);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/imports`, label: t("title") }]} />
      <h1 className="break-words">
        <bdi>{row.fileName}</bdi>
      </h1>
      <ImportFacts row={row} />
      <p className="mt-2 flex flex-wrap gap-x-4 s13">
        {row.files.map((file, i) => (
          <a key={i} href={`/${workspace}/imports/${id}/mapping${i === 0 ? "" : `?file=${i}`}`} download>
            {row.files.length === 1 ? t("preview.mappingFile") : `${t("preview.mappingFile")} · ${fileTitle(file)}`}
          </a>
        ))}
      </p>
      {failure && (state === "previewed" || row.undoing) && (
        <p role="alert" className="risk mt-4">
          {t(row.undoing ? "failed.undoTitle" : "failed.title")} {errors(failure)}
        </p>
      )}
      {row.brokenOff && (state === "previewed" || row.undoing) && (
        <p role="alert" className="watch mt-4">
          {t(row.undoing ? "failed.undoBrokenOff" : "failed.brokenOff")} {row.goesOnByItself && t("failed.byItself")}
        </p>
      )}
      {(state === "running" || state === "undoing") && (
        <section className="part">
          <h2>{t(state === "running" ? "running.title" : "running.undoTitle")}</h2>
          <p className="ink2">{t(state === "running" ? "running.text" : "running.undoText")}</p>
          <Progress label={progressText(t, row)} done={row.doneRows} total={row.rowCount} />
          {may(member, "manage", "imports") &&
            (row.stopAsked ? (
              <p className="ink2 mt-3">{t("running.stopping")}</p>
            ) : (
              <div className="mt-3">
                <ActionForm quiet action={stopImportAction.bind(null, workspace)} submit={t("running.stop")}>
                  <HiddenField name="id" value={id} />
                </ActionForm>
              </div>
            ))}
        </section>
      )}
      {state === "partly" && <PartlyWritten workspace={workspace} row={row} mayAct={may(member, "manage", "imports")} />}
      {state === "previewed" && summary && <Preview workspace={workspace} row={row} summary={summary} heads={heads} mayAct={may(member, "manage", "imports")} />}
      {state === "imported" && results.length > 0 && <Results workspace={workspace} results={results} />}
      {state === "imported" && summary && <Outcome workspace={workspace} row={row} summary={summary} mayAct={may(member, "manage", "imports")} />}
      {state === "undone" && summary?.undone && <UndoneOutcome undone={summary.undone} />}
    </>
  );
}

/** An import counts its rows; an undo looks at the records that they made. */
function progressText(t: Awaited<ReturnType<typeof getTranslations<"imports">>>, { state, doneRows, rowCount }: ImportDetail): string {
  if (state === "undoing") return t("running.undone", { percent: Math.floor((100 * doneRows) / rowCount) });
  return t("running.done", { done: doneRows, total: rowCount });
}
