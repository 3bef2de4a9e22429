import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ImportFacts } from "@/components/imports/import-facts";
import { Outcome, UndoneOutcome } from "@/components/imports/outcome";
import { Preview } from "@/components/imports/preview";
import { Progress } from "@/components/imports/progress";
import { Results } from "@/components/imports/results";
import { Crumbs } from "@/components/ui/crumbs";
import { ERROR_CODES } from "@/lib/errors";
import { loadFileHead, loadImport, loadImportResults } from "@/lib/imports/loaders";
import { usedColumns } from "@/lib/imports/schema";
import { mayManage } from "@/lib/members/access";
import { requireMember } from "@/lib/tenant/require-member";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

const FIRST_ROWS = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadImport(await requireMember(workspace), id)).fileName };
}

export default async function ImportPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireMember(workspace);
  const row = await loadImport(member, id);
  const { state, summary } = row;
  const [head, results] = await Promise.all([state === "previewed" ? loadFileHead(member, id, FIRST_ROWS) : null, state === "imported" && row.kind === "answers" ? loadImportResults(member, id) : []]);
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
      <p className="mt-2 s13">
        <a href={`/${workspace}/imports/${id}/mapping`} download>
          {t("preview.mappingFile")}
        </a>
      </p>
      {failure && (state === "previewed" || state === "imported") && (
        <p role="alert" className="risk mt-4">
          {t("failed.title")} {errors(failure)}
        </p>
      )}
      {(state === "running" || state === "undoing") && (
        <section className="part">
          <h2>{t(state === "running" ? "running.title" : "running.undoTitle")}</h2>
          <p className="ink2">{t("running.text")}</p>
          <Progress label={t("running.done", { done: row.doneRows, total: row.rowCount })} done={row.doneRows} total={row.rowCount} />
        </section>
      )}
      {state === "previewed" && summary && head && <Preview workspace={workspace} row={row} summary={summary} head={head} used={usedColumns(row.mapping)} mayAct={mayManage(member)} />}
      {state === "imported" && results.length > 0 && <Results workspace={workspace} results={results} />}
      {state === "imported" && summary && <Outcome workspace={workspace} row={row} summary={summary} mayAct={mayManage(member)} />}
      {state === "undone" && summary?.undone && <UndoneOutcome undone={summary.undone} />}
    </>
  );
}
