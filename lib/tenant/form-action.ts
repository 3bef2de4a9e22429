import "server-only";

import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";

import { AppError, type ErrorCode, ERROR_CODES, type FieldErrors } from "@/lib/errors";
import type { FormState, Theirs } from "./form-state";
import { fromDatabase } from "./from-database";
import { originSetting } from "./origin";
import { type MemberSession, requireMember } from "./require-member";
import { inLongTenantTransaction, inMaskedTransaction, inTenantTransaction, rehearse, type TenantTransaction } from "./with-tenant";

export interface MemberContext {
  readonly member: MemberSession;
  readonly tenant: TenantTransaction;
}

interface Recipe<S extends z.ZodType, T> {
  readonly input: S;
  /** Who may do this: a pure predicate of lib/<noun>/access.ts. */
  readonly may: (member: MemberSession) => boolean;
  /** The mutation, inside one transaction of the member's organizer. */
  readonly run: (context: MemberContext, input: z.output<S>) => Promise<T>;
  /** The record as it stands now, for a form that somebody else was faster with: shown beside what was typed. */
  readonly current?: (context: MemberContext, input: z.output<S>) => Promise<Theirs>;
  /** For a mutation that goes through a whole file. */
  readonly long?: boolean;
}

/**
 * Every form of a member goes this way: parse, guard, mutate in one transaction, and turn failures into codes at their fields.
 * A role that may not do it gets the same answer as an address that is not there.
 */
export async function memberForm<S extends z.ZodType, T>(workspace: string, form: FormData, recipe: Recipe<S, T>): Promise<FormState<T>> {
  const values = textValues(form);
  try {
    const member = await requireMember(workspace);
    if (member.viewing) throw new AppError("only_viewing");
    if (!recipe.may(member)) throw new AppError("not_found");
    const parsed = recipe.input.safeParse(values);
    if (!parsed.success) return { status: "failed", code: "invalid", fields: fieldErrors(parsed.error), values };
    const value = await (recipe.long ? inLongTenantTransaction : inTenantTransaction)(member.organizerId, (tenant) => recipe.run({ member, tenant }, parsed.data), member.memberId, await originSetting());
    return { status: "done", value };
  } catch (error) {
    unstable_rethrow(error);
    const known = error instanceof AppError ? error : fromDatabase(error);
    if (known.code === "unexpected") console.error(error);
    const theirs = known.code === "conflict" ? await currentRecord(workspace, values, recipe) : undefined;
    return { status: "failed", code: known.code, fields: known.fields, values, ...(theirs ? { theirs } : {}) };
  }
}

/** What the record says now, after a conflict; nothing where it went meanwhile or the form does not show it. */
async function currentRecord<S extends z.ZodType, T>(workspace: string, values: Record<string, string>, { input, current }: Recipe<S, T>): Promise<Theirs | undefined> {
  const parsed = input.safeParse(values);
  if (!current || !parsed.success) return undefined;
  try {
    const member = await requireMember(workspace);
    return await inMaskedTransaction(member.organizerId, (tenant) => current({ member, tenant }, parsed.data));
  } catch (error) {
    unstable_rethrow(error);
    return undefined;
  }
}

/**
 * What the form would do if it were sent now, by its own recipe; null where it could not be saved. `unfinished` fills in what is
 * still empty and moves no score, so that the effect shows before the last word is typed.
 */
export async function memberRehearsal<S extends z.ZodType, T>(workspace: string, form: FormData, recipe: Recipe<S, T>, unfinished: Readonly<Record<string, string>> = {}): Promise<T | null> {
  for (const [name, text] of Object.entries(unfinished)) if (!form.get(name)) form.set(name, text);
  const state = await memberForm(workspace, form, { ...recipe, run: (context, input) => rehearse(context.tenant, (tenant) => recipe.run({ ...context, tenant }, input)) });
  return state.status === "done" ? state.value : null;
}

export function textValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of form.entries()) if (typeof value === "string" && !key.startsWith("$ACTION")) values[key] = value;
  return values;
}

/** The first problem of each field, as a code. Schemas give their codes as zod messages. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: Record<string, ErrorCode> = {};
  for (const issue of error.issues) fields[issue.path.map(String).join(".")] ??= errorCode(issue.message);
  return fields;
}

function errorCode(message: string): ErrorCode {
  return ERROR_CODES.find((code) => code === message) ?? "invalid";
}
