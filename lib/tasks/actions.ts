"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import type { MemberSession } from "@/lib/tenant/require-member";
import { sentByScript } from "@/lib/tenant/sent-by-script";
import { getTask } from "./data";
import { taskValues } from "./form-values";
import { createTask, endTask, reopenTask, updateTask } from "./mutations";
import { endingInput, reopenInput, taskChange, taskInput } from "./schema";
import type { TaskAuthor, TaskEnded } from "./types";

interface Saved {
  readonly id: string;
}

const authorOf = ({ memberId, timeZone }: MemberSession): TaskAuthor => ({ memberId, timeZone, now: new Date() });

export async function createTaskAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: taskInput, may: to("create", "tasks"), run: ({ tenant, member }, input) => createTask(tenant, input, authorOf(member)) });
  if (state.status === "done") redirect(`/${workspace}/tasks/${state.value.id}`);
  return state;
}

export async function updateTaskAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: taskChange,
    may: to("edit", "tasks"),
    run: ({ tenant, member }, { id, seenVersion, ...input }) => updateTask(tenant, id, input, seenVersion, authorOf(member)),
    current: async ({ tenant }, { id }) => taskValues(await getTask(tenant, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/tasks/${state.value.id}`);
  return state;
}

export async function endTaskAction(workspace: string, _state: FormState<TaskEnded>, form: FormData): Promise<FormState<TaskEnded>> {
  const state = await memberForm(workspace, form, { input: endingInput, may: to("edit", "tasks"), run: ({ tenant, member }, input) => endTask(tenant, input, authorOf(member)) });
  if (state.status === "done" && !(await sentByScript())) redirect(`/${workspace}/tasks/${state.value.id}`);
  return state;
}

export async function reopenTaskAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: reopenInput, may: to("edit", "tasks"), run: ({ tenant }, { id }) => reopenTask(tenant, id) });
  if (state.status === "done") redirect(`/${workspace}/tasks/${state.value.id}`);
  return state;
}
