"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";

import { CheckField } from "@/components/ui/check-field";
import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { FormContext } from "@/components/ui/form-context";
import { type ErrorCode, ERROR_CODES } from "@/lib/errors";
import { ENCODINGS, IMPORT_KINDS, MAX_FILE_BYTES } from "@/lib/imports/schema";

interface Props {
  readonly action: string;
  /** What was wrong with the last try, and at which field. */
  readonly failed: { readonly code: string; readonly field: string } | null;
  readonly kind: string;
}

/** A plain form that a browser sends by itself; with JavaScript, a file that is too large is not even sent. */
export function UploadForm({ action, failed, kind }: Props) {
  const t = useTranslations("imports.upload");
  const encodings = useTranslations("imports.encodings");
  const errors = useTranslations("errors");
  const [problem, setProblem] = useState(failed);
  const [reading, setReading] = useState(false);
  const code: ErrorCode | undefined = ERROR_CODES.find((known) => known === problem?.code);
  const atFile = problem !== null && problem.field !== "mappingFile" && problem.field !== "sheet";

  function check(event: SubmitEvent<HTMLFormElement>) {
    const size = new FormData(event.currentTarget).getAll("file").reduce((sum, file) => sum + (file instanceof File ? file.size : 0), 0);
    const wrong = size === 0 ? "required" : size > MAX_FILE_BYTES ? "file_too_large" : null;
    setProblem(wrong === null ? null : { code: wrong, field: "file" });
    setReading(wrong === null);
    if (wrong !== null) event.preventDefault();
  }

  return (
    <FormContext value={{ values: {}, errors: code && problem?.field === "sheet" ? { sheet: code } : {} }}>
      <form action={action} method="post" encType="multipart/form-data" onSubmit={check} aria-busy={reading} className="grid max-w-[640px] gap-5">
        <ChoiceField name="kind" label={t("kind")} initial={kind} options={IMPORT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        <div className="field">
          <label htmlFor="file" className="mb-1 block s13 font-medium">
            {t("file")}
          </label>
          <input id="file" type="file" name="file" multiple accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" className="input" aria-invalid={atFile} aria-describedby={atFile ? "file-hint file-error" : "file-hint"} onChange={() => setProblem(null)} />
          <p id="file-hint" className="s12 ink3 mt-1">
            {t("fileHint")}
          </p>
          {atFile && code && (
            <p id="file-error" role="alert" className="s13 risk mt-1">
              {errors(code)}
            </p>
          )}
        </div>
        <TextField name="sheet" label={t("sheet")} hint={t("sheetHint")} />
        <CheckField name="allSheets" label={t("allSheets")} />
        <SelectField name="encoding" label={t("encoding")} hint={t("encodingHint")} empty={t("detect")} options={ENCODINGS.map((value) => ({ value, label: encodings(value) }))} />
        <div className="field">
          <label htmlFor="mapping-file" className="mb-1 block s13 font-medium">
            {t("mappingFile")} <span className="ink3 font-normal">· {t("optional")}</span>
          </label>
          <input id="mapping-file" type="file" name="mappingFile" accept=".json,application/json" className="input" aria-invalid={problem?.field === "mappingFile"} aria-describedby="mapping-hint mapping-error" />
          <p id="mapping-hint" className="s12 ink3 mt-1">
            {t("mappingHint")}
          </p>
          {problem?.field === "mappingFile" && (
            <p id="mapping-error" role="alert" className="s13 risk mt-1">
              {t("mappingInvalid")}
            </p>
          )}
        </div>
        <p className="flex items-center gap-3">
          <button type="submit" className="btn main" aria-disabled={reading}>
            {t("submit")}
          </button>
          <span role="status" className="s13 ink2">
            {reading && t("reading")}
          </span>
        </p>
      </form>
    </FormContext>
  );
}
