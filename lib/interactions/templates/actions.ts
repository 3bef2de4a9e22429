"use server";

import { redirect } from "next/navigation";
import { z } from "zod";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { getNoteTemplate } from "./data";
import { adoptHouseTemplates, createNoteTemplate, shelveNoteTemplate, updateNoteTemplate } from "./mutations";
import { noteTemplateChange, noteTemplateInput, shelvingInput } from "./schema";

interface Saved {
  readonly id: string;
}

const room = (workspace: string) => `/${workspace}/interactions/note-templates`;

export async function createNoteTemplateAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: noteTemplateInput, may: to("manage", "interactions"), run: ({ tenant, member }, input) => createNoteTemplate(tenant, input, member.memberId) });
  if (state.status === "done") redirect(room(workspace));
  return state;
}

export async function updateNoteTemplateAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: noteTemplateChange,
    may: to("manage", "interactions"),
    run: ({ tenant }, { id, seenVersion, ...input }) => updateNoteTemplate(tenant, id, input, seenVersion),
    current: async ({ tenant }, { id }) => theirsOf(await getNoteTemplate(tenant, id)),
  });
  if (state.status === "done") redirect(room(workspace));
  return state;
}

export async function shelveNoteTemplateAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: shelvingInput, may: to("manage", "interactions"), run: ({ tenant }, input) => shelveNoteTemplate(tenant, input) });
  if (state.status === "done") redirect(room(workspace));
  return state;
}

export async function adoptHouseTemplatesAction(workspace: string, _state: FormState<{ adopted: number }>, form: FormData): Promise<FormState<{ adopted: number }>> {
  const state = await memberForm(workspace, form, { input: z.object({}), may: to("manage", "interactions"), run: ({ tenant, member }) => adoptHouseTemplates(tenant, member.memberId) });
  if (state.status === "done") redirect(room(workspace));
  return state;
}
