import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { ERROR_CODES } from "@/lib/errors";
import { runImportAction, undoImportAction } from "@/lib/imports/actions";
import type { ImportDetail } from "@/lib/imports/types";
import { UndoTerm } from "./undo-term";

/** What is written of an import that was stopped or broken off, why, and the ways on and back. */
export function PartlyWritten({ workspace, row, mayAct }: { workspace: string; row: ImportDetail; mayAct: boolean }) {
  const t = useTranslations("imports");
  const errors = useTranslations("errors");
  const failure = row.undoing ? undefined : ERROR_CODES.find((code) => code === row.failure);
  return (
    <section className="part">
      <h2>{t("partly.title", { done: row.settledRows, total: row.rowCount })}</h2>
      {failure && (
        <p role="alert" className="risk mt-2">
          {t("partly.failed")} {errors(failure)}
        </p>
      )}
      {row.brokenOff && !row.undoing && (
        <p role="alert" className="watch mt-2">
          {t("partly.brokenOff")} {row.goesOnByItself && t("failed.byItself")}
        </p>
      )}
      <p className="ink2 mt-2 mb-3 max-w-[66ch]">{t("partly.text")}</p>
      {mayAct && (
        <div className="flex flex-wrap gap-3">
          <ActionForm action={runImportAction.bind(null, workspace)} submit={t("partly.goOn")}>
            <HiddenField name="id" value={row.id} />
          </ActionForm>
          {row.mayUndo && (
            <ActionForm quiet action={undoImportAction.bind(null, workspace)} submit={t("partly.takeBack")}>
              <HiddenField name="id" value={row.id} />
            </ActionForm>
          )}
        </div>
      )}
      <UndoTerm row={row} />
    </section>
  );
}
