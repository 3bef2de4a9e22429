"use server";

import { redirect } from "next/navigation";

import { AppError, fieldError } from "@/lib/errors";
import { listAllOwnFields } from "@/lib/fields/data";
import { today } from "@/lib/format/days";
import { isLocale } from "@/lib/i18n/locales";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { requireMember } from "@/lib/tenant/require-member";
import { findRememberedMapping, getFileHead, getImport } from "./data";
import { guessAnswersMapping } from "./mapping/guess-answers";
import { guessExhibitorsMapping } from "./mapping/guess-exhibitors";
import { headerKey } from "./mapping/header-key";
import { readAnswerColumns, readExhibitorColumns } from "./mapping/read-columns";
import { askToStop, createImport, discardImport, type NewFile, setMapping } from "./mutations";
import { guessOwn } from "./planning/own-cells";
import { loadKnownEditions } from "./planning/known-editions";
import { readSheets } from "./reading/file";
import { answerColumnsInput, exhibitorColumnsInput, importId, mappingSchema, MOST_FILES, uploadInput } from "./schema";
import { startWork } from "./work";

/** Files with how their columns are to be read: by a mapping file, else as last time, else by their headers. */
export async function uploadImportAction(workspace: string, form: FormData): Promise<FormState<{ id: string }>> {
  return await memberForm(workspace, form, {
    input: uploadInput,
    may: to("manage", "imports"),
    long: true,
    run: async ({ member, tenant }, { kind, encoding, sheet, allSheets }) => {
      const sent = form.getAll("file").filter((file) => file instanceof File && file.size > 0);
      if (sent.length === 0) throw fieldError("file", "required");
      const chosen = await mappingFromFile(form);
      const fields = await listAllOwnFields(tenant);
      const files: NewFile[] = [];
      for (const file of sent) {
        if (!(file instanceof File)) continue;
        const fileName = file.name.slice(0, 200);
        const title = fileName.replace(/\.[^.]*$/, "") || fileName;
        for (const read of await readSheets(Buffer.from(await file.arrayBuffer()), { encoding, sheet, allSheets })) {
          const guess = () => (kind === "exhibitors" ? guessOwn(guessExhibitorsMapping(read.table), read.table.headers, fields) : guessAnswersMapping(read.table, { title, locale: isLocale(member.locale) ? member.locale : "en" }));
          files.push({ ...read, fileName, mapping: chosen ?? (await findRememberedMapping(tenant, headerKey(read.table.headers), kind)) ?? guess() });
        }
      }
      const [first, ...more] = files;
      if (first === undefined) throw fieldError("file", "required");
      // answers are one form, and a form has one file; lists may be many
      if (files.length > MOST_FILES || (more.length > 0 && files.some(({ mapping }) => mapping.kind === "answers"))) throw fieldError("file", "too_many_parts");
      return await createImport(tenant, { ...first, more, memberId: member.memberId }, today(member.timeZone));
    },
  });
}

async function mappingFromFile(form: FormData) {
  const file = form.get("mappingFile");
  if (!(file instanceof File) || file.size === 0) return null;
  if (file.size > 1_000_000) throw fieldError("mappingFile", "too_long");
  try {
    return mappingSchema.parse(JSON.parse(await file.text()));
  } catch {
    throw fieldError("mappingFile", "invalid");
  }
}

export async function saveExhibitorColumnsAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, {
    input: exhibitorColumnsInput,
    may: to("manage", "imports"),
    long: true,
    run: async ({ member, tenant }, { id, file, decimal, dates, editionId, ruleKey, ruleEmail, ruleDomain, ruleName, ruleFound, ruleMissing, ...fields }) => {
      const { files } = await getImport(tenant, id);
      const known = files[file]?.mapping;
      if (known?.kind !== "exhibitors") throw new AppError("not_found");
      const { headers } = await getFileHead(tenant, id, 1, file);
      const rules = { key: ruleKey, email: ruleEmail, domain: ruleDomain, name: ruleName, found: ruleFound, missing: ruleMissing };
      await setMapping(tenant, id, readExhibitorColumns(headers, fields, { decimal, dates, editionId, rules, system: known.system }, await loadKnownEditions(tenant)), today(member.timeZone), file);
      return { id };
    },
  });
  if (state.status === "done") redirect(`/${workspace}/imports/${state.value.id}`);
  return state;
}

export async function saveAnswerColumnsAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, {
    input: answerColumnsInput,
    may: to("manage", "imports"),
    long: true,
    run: async ({ member, tenant }, { id, title, language, rowName, day, decimal, dates, editionId, ...fields }) => {
      const { mapping } = await getImport(tenant, id);
      if (mapping.kind !== "answers") throw new AppError("not_found");
      const { headers } = await getFileHead(tenant, id, 1);
      const chosen = { title, language, rowName, day, decimal, dates, editionId };
      await setMapping(tenant, id, readAnswerColumns(headers, fields, chosen, await loadKnownEditions(tenant), mapping), today(member.timeZone));
      return { id };
    },
  });
  if (state.status === "done") redirect(`/${workspace}/imports/${state.value.id}`);
  return state;
}

export async function runImportAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: importId, may: to("manage", "imports"), run: async ({ tenant }, { id }) => ({ id: (await getImport(tenant, id)).id }) });
  if (state.status !== "done") return state;
  await startWork(await requireMember(workspace), state.value.id, "run");
  redirect(`/${workspace}/imports/${state.value.id}`);
}

export async function undoImportAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: importId, may: to("manage", "imports"), run: async ({ tenant }, { id }) => ({ id: (await getImport(tenant, id)).id }) });
  if (state.status !== "done") return state;
  await startWork(await requireMember(workspace), state.value.id, "undo");
  redirect(`/${workspace}/imports/${state.value.id}`);
}

export async function stopImportAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, {
    input: importId,
    may: to("manage", "imports"),
    run: async ({ tenant }, { id }) => {
      await askToStop(tenant, id);
      return { id };
    },
  });
  if (state.status === "done") redirect(`/${workspace}/imports/${state.value.id}`);
  return state;
}

export async function discardImportAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, {
    input: importId,
    may: to("manage", "imports"),
    run: async ({ tenant }, { id }) => {
      await discardImport(tenant, id);
      return { id };
    },
  });
  if (state.status === "done") redirect(`/${workspace}/imports`);
  return state;
}
