"use server";

import { redirect } from "next/navigation";

import { AppError, fieldError } from "@/lib/errors";
import { listAllOwnFields } from "@/lib/fields/data";
import { today } from "@/lib/format/days";
import { isLocale } from "@/lib/i18n/locales";
import { mayManage } from "@/lib/members/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { requireMember } from "@/lib/tenant/require-member";
import { findRememberedMapping, getFileHead, getImport } from "./data";
import { guessAnswersMapping } from "./mapping/guess-answers";
import { guessExhibitorsMapping } from "./mapping/guess-exhibitors";
import { headerKey } from "./mapping/header-key";
import { readAnswerColumns, readExhibitorColumns } from "./mapping/read-columns";
import { createImport, discardImport, runImport, setMapping, undoImport } from "./mutations";
import { guessOwn } from "./planning/own-cells";
import { loadKnownEditions } from "./planning/known-editions";
import { readFile } from "./reading/file";
import { answerColumnsInput, exhibitorColumnsInput, importId, mappingSchema, uploadInput } from "./schema";
import { startWork } from "./work";

/** A file with how its columns are to be read: by a mapping file, else as last time, else by its headers. */
export async function uploadImportAction(workspace: string, form: FormData): Promise<FormState<{ id: string }>> {
  return await memberForm(workspace, form, {
    input: uploadInput,
    may: mayManage,
    long: true,
    run: async ({ member, tenant }, { kind, encoding, sheet }) => {
      const file = form.get("file");
      if (!(file instanceof File) || file.size === 0) throw fieldError("file", "required");
      const read = await readFile(Buffer.from(await file.arrayBuffer()), { encoding, sheet });
      const { table } = read;
      const fileName = file.name.slice(0, 200);
      const title = fileName.replace(/\.[^.]*$/, "") || fileName;
      const fields = await listAllOwnFields(tenant);
      const guess = () => (kind === "exhibitors" ? guessOwn(guessExhibitorsMapping(table), table.headers, fields) : guessAnswersMapping(table, { title, locale: isLocale(member.locale) ? member.locale : "en" }));
      const mapping = (await mappingFromFile(form)) ?? (await findRememberedMapping(tenant, headerKey(table.headers), kind)) ?? guess();
      return await createImport(tenant, { ...read, fileName, mapping, memberId: member.memberId }, today(member.timeZone));
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
    may: mayManage,
    long: true,
    run: async ({ member, tenant }, { id, decimal, dates, editionId, ...fields }) => {
      const { headers } = await getFileHead(tenant, id, 1);
      await setMapping(tenant, id, readExhibitorColumns(headers, fields, { decimal, dates, editionId }, await loadKnownEditions(tenant)), today(member.timeZone));
      return { id };
    },
  });
  if (state.status === "done") redirect(`/${workspace}/imports/${state.value.id}`);
  return state;
}

export async function saveAnswerColumnsAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, {
    input: answerColumnsInput,
    may: mayManage,
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
  const state = await memberForm(workspace, form, { input: importId, may: mayManage, run: async ({ tenant }, { id }) => ({ id: (await getImport(tenant, id)).id }) });
  if (state.status !== "done") return state;
  await startWork(await requireMember(workspace), state.value.id, runImport);
  redirect(`/${workspace}/imports/${state.value.id}`);
}

export async function undoImportAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: importId, may: mayManage, run: async ({ tenant }, { id }) => ({ id: (await getImport(tenant, id)).id }) });
  if (state.status !== "done") return state;
  await startWork(await requireMember(workspace), state.value.id, undoImport);
  redirect(`/${workspace}/imports/${state.value.id}`);
}

export async function discardImportAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, {
    input: importId,
    may: mayManage,
    run: async ({ tenant }, { id }) => {
      await discardImport(tenant, id);
      return { id };
    },
  });
  if (state.status === "done") redirect(`/${workspace}/imports`);
  return state;
}
